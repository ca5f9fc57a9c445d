using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.Model;

/// <summary>
/// The values that are known where the code of a model is read: constants, <c>string.Empty</c>, read-only fields and locals that hold them, texts that are put
/// together of them, and what the provider decides. Locals have the value that was assigned last.
/// </summary>
internal sealed class KnownValues
{
    private readonly Compilation _compilation;
    private readonly ModelConfiguration _configuration;
    private readonly ProviderCondition _condition;
    private readonly string? _provider;
    private readonly Dictionary<ILocalSymbol, Fact<object?>> _locals = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ILocalSymbol, bool> _areAssignedPlainly = new(SymbolEqualityComparer.Default);

    /// <param name="compilation">The compilation.</param>
    /// <param name="configuration">Where to note that a value would be another one for another provider.</param>
    /// <param name="provider">The provider that the model is read for; null: not known.</param>
    public KnownValues(Compilation compilation, ModelConfiguration configuration, string? provider)
    {
        _configuration = configuration;
        _compilation = compilation;
        _provider = provider;
        _condition = new ProviderCondition(local => Find(local));
    }

    /// <summary>The value of an expression, also one that is boxed.</summary>
    public Optional<object?> Constant(IOperation? value)
    {
        if (value?.ConstantValue is { HasValue: true } constant) return constant;
        switch (ModelBuilderInterpreter.Unwrap(value))
        {
            case { ConstantValue: { HasValue: true } converted }:
                return converted;
            case IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } field }:
                return OfField(field);
            case ILocalReferenceOperation local:
                return Find(local) is { IsKnown: true, Value: var assigned } ? new Optional<object?>(assigned) : default;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum:
                return Joined(sum.LeftOperand, sum.RightOperand);
            case IInterpolatedStringOperation text:
                return Joined(text.Parts.Select(static part => part switch
                {
                    IInterpolatedStringTextOperation literal => literal.Text,
                    IInterpolationOperation { Alignment: null, FormatString: null } hole => hole.Expression,
                    _ => null,
                }).ToArray());
            default:
                return default;
        }
    }

    /// <summary>Notes what a local has from here on.</summary>
    /// <param name="local">The local.</param>
    /// <param name="value">What is assigned to it.</param>
    /// <param name="isCertain">Whether the assignment takes place for certain.</param>
    public void Assign(ILocalSymbol local, IOperation value, bool isCertain)
    {
        value = Taken(value);
        if (Constant(value) is { HasValue: true, Value: var constant })
        {
            _locals[local] = isCertain ? Fact<object?>.Known(constant) : Fact<object?>.Unknown;
            return;
        }

        var decided = _condition.Value(value, _provider, out var isAsked);
        _configuration.IsOfProvider |= isAsked;
        _locals[local] = isCertain ? decided : Fact<object?>.Unknown;
    }

    /// <summary>Whether the provider, or a value that is known, decides which way code goes, and what is run then: null where nothing is.</summary>
    public bool IsDecided(IOperation operation, out IOperation? taken)
    {
        var isDecided = _condition.Decides(operation, _provider, out var isAsked, out taken);
        _configuration.IsOfProvider |= isAsked;
        return isDecided;
    }

    /// <summary>What an expression comes down to where the provider decides it: <c>Database.IsSqlite() ? "TEXT" : "nvarchar(30)"</c>.</summary>
    public IOperation Taken(IOperation value)
    {
        while (ModelBuilderInterpreter.Unwrap(value) is IConditionalOperation conditional && IsDecided(conditional, out var taken) && taken is not null) value = taken;
        return value;
    }

    private Optional<object?> Joined(params IOperation?[] parts)
    {
        var texts = parts.Select(part => Constant(part) is { HasValue: true, Value: string text } ? text : null).ToList();
        return texts.Contains(null) ? default : new Optional<object?>(string.Concat(texts));
    }

    /// <summary>The constant that a read-only field is given where it is declared, unless a static constructor may give it another.</summary>
    private Optional<object?> OfField(IFieldSymbol field)
    {
        if (field is { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String }) return "";
        if (field.DeclaringSyntaxReferences is not [var reference] || _compilation.Holding(field, reference.SyntaxTree) is not { } home || field.ContainingType.StaticConstructors.Any(static constructor => !constructor.IsImplicitlyDeclared)) return default;
        return reference.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value } ? home.ModelOf(reference.SyntaxTree).GetConstantValue(value) : default;
    }

    private Fact<object?> Find(ILocalReferenceOperation reference)
    {
        if (!_locals.TryGetValue(reference.Local, out var known) || !known.IsKnown) return Fact<object?>.Unknown;
        if (!_areAssignedPlainly.TryGetValue(reference.Local, out var isPlain)) _areAssignedPlainly.Add(reference.Local, isPlain = IsAssignedPlainly(reference));
        return isPlain ? known : Fact<object?>.Unknown;
    }

    /// <summary>Whether each assignment to the local is one that is read in its turn: a statement of the function that declares it.</summary>
    private static bool IsAssignedPlainly(ILocalReferenceOperation reference)
    {
        IOperation root = reference;
        while (root.Parent is { } parent) root = parent;
        return root.Descendants().OfType<ILocalReferenceOperation>().Where(other => SymbolEqualityComparer.Default.Equals(other.Local, reference.Local)).All(other => other.Parent switch
        {
            ISimpleAssignmentOperation assignment when ReferenceEquals(assignment.Target, other) => assignment.Parent is IExpressionStatementOperation && !assignment.IsRef && SymbolEqualityComparer.Default.Equals(FunctionOf(other), FunctionOf(reference.Local)),
            IAssignmentOperation assignment => !ReferenceEquals(assignment.Target, other),
            IArgumentOperation argument => argument.Parameter?.RefKind == RefKind.None,
            IIncrementOrDecrementOperation or ITupleOperation or IAddressOfOperation or IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } } => false,
            _ => true,
        });
    }

    private static ISymbol? FunctionOf(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation lambda) return lambda.Symbol;
            if (parent is ILocalFunctionOperation function) return function.Symbol;
        }

        return null;
    }

    private static ISymbol? FunctionOf(ILocalSymbol local)
        => local.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction } function ? function : null;
}
