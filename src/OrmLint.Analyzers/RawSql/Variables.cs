using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.RawSql;

/// <summary>How the locals and parameters of a body are written: which of them a forward analysis can follow.</summary>
internal sealed class Variables
{
    private readonly HashSet<ISymbol> _escaping = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, (int Count, int Last, IOperation? Value)> _writes = new(SymbolEqualityComparer.Default);

    /// <summary>Looks through a body, nested functions included.</summary>
    public Variables(IOperation body)
    {
        // Not by recursion: a concatenation of thousands of operands is as deep as it is long.
        var open = new Stack<(IOperation Operation, ISymbol? Function)>();
        open.Push((body, null));
        while (open.Count > 0)
        {
            var (operation, function) = open.Pop();
            if (operation is IAnonymousFunctionOperation lambda) function = lambda.Symbol;
            else if (operation is ILocalFunctionOperation local) function = local.Symbol;
            else Visit(operation, function);
            foreach (var child in operation.ChildOperations) open.Push((child, function));
        }
    }

    /// <summary>Whether a variable is written by a nested function, or can be written under another name.</summary>
    public bool Escapes(ISymbol variable) => _escaping.Contains(variable);

    /// <summary>Whether a variable is written before <paramref name="position"/> only.</summary>
    public bool IsSettledAt(ISymbol variable, int position) => !_writes.TryGetValue(variable, out var writes) || writes.Last < position;

    /// <summary>Whether nothing but its declaration, or its call, gives a variable a value.</summary>
    public bool IsWrittenOnce(ISymbol variable) => _writes.TryGetValue(variable, out var writes) ? writes.Count == 1 && variable is not IParameterSymbol : variable is IParameterSymbol;

    /// <summary>The only value that a local gets, or null.</summary>
    public IOperation? OnlyValue(ISymbol local) => IsWrittenOnce(local) && _writes.TryGetValue(local, out var writes) ? writes.Value : null;

    private void Visit(IOperation operation, ISymbol? function)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation { Initializer.Value: { } value } declarator:
                Write(declarator.Symbol, operation, value, function);
                if (declarator.Symbol.IsRef && Variable(value) is { } aliased) _escaping.Add(aliased);
                break;
            case ISimpleAssignmentOperation assignment:
                Write(assignment.Target, assignment.Value, function);
                if (assignment.IsRef && Variable(assignment.Value) is { } target) _escaping.Add(target);
                break;
            case IAssignmentOperation assignment: Write(assignment.Target, null, function); break;
            case IIncrementOrDecrementOperation step: Write(step.Target, null, function); break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument: Write(argument.Value, null, function); break;
            case IAddressOfOperation address when Variable(address.Reference) is { } pointed: _escaping.Add(pointed); break;
        }
    }

    private void Write(IOperation target, IOperation? value, ISymbol? function)
    {
        switch (target)
        {
            case ITupleOperation tuple:
                foreach (var element in tuple.Elements) Write(element, null, function);
                break;
            case IDeclarationExpressionOperation declaration: Write(declaration.Expression, value, function); break;
            default:
                if (Variable(target) is { } variable) Write(variable, target, value, function);
                break;
        }
    }

    private void Write(ISymbol variable, IOperation place, IOperation? value, ISymbol? function)
    {
        var position = place.Syntax.SpanStart;
        _writes[variable] = _writes.TryGetValue(variable, out var before)
            ? (before.Count + 1, System.Math.Max(before.Last, position), null)
            : (1, position, value);

        // The function is null for the body itself, which a variable then belongs to.
        if (function is not null && !SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, function)) _escaping.Add(variable);
    }

    private static ISymbol? Variable(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };
}
