using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.Model;

/// <summary>The methods that are being read, the innermost last: their bodies, what their type parameters stand for, what they return.</summary>
internal sealed class MethodBodies
{
    private const int MaxCalls = 12;

    private readonly Compilation _compilation;
    private readonly ISet<SyntaxNode> _read;
    private readonly CancellationToken _cancellation;
    private readonly Stack<Body> _entered = new();

    /// <param name="compilation">The compilation.</param>
    /// <param name="read">Where to note the declarations whose bodies are read.</param>
    /// <param name="cancellation">To stop.</param>
    public MethodBodies(Compilation compilation, ISet<SyntaxNode> read, CancellationToken cancellation)
    {
        _read = read;
        _compilation = compilation;
        _cancellation = cancellation;
    }

    /// <summary>The class on which the innermost method was called.</summary>
    public INamedTypeSymbol? This => _entered.Count > 0 ? _entered.Peek().Receiver : null;

    /// <summary>Says what the innermost method returns.</summary>
    public void Return(BuilderValue? value)
    {
        if (_entered.Count > 0) _entered.Peek().Returned = value;
    }

    /// <summary>The type that a type parameter stands for.</summary>
    public ITypeSymbol Substitute(ITypeSymbol type)
    {
        foreach (var body in _entered)
        {
            if (type is not ITypeParameterSymbol parameter) return type;
            if (body.TypeArguments.TryGetValue(parameter, out var argument)) type = argument;
        }

        return type;
    }

    /// <summary>Enters a method; leave it by disposing of the result.</summary>
    /// <param name="method">The method as it is called.</param>
    /// <param name="receiver">The class of the object on which it is called.</param>
    /// <param name="isVirtual">Whether the override of that class runs: not where it is called as <c>base</c>.</param>
    public Body Enter(IMethodSymbol method, INamedTypeSymbol? receiver, bool isVirtual)
    {
        method = method.ReducedFrom is { } reduced && !method.TypeArguments.IsEmpty ? reduced.Construct(method.TypeArguments.ToArray()) : method.ReducedFrom ?? method;
        if (isVirtual && receiver is not null && (method.IsVirtual || method.IsAbstract || method.IsOverride)) method = Overriding(receiver, method);
        var definition = method.OriginalDefinition.PartialImplementationPart ?? method.OriginalDefinition;

        // A partial method that nobody implements does nothing.
        var isEmpty = definition is { IsPartialDefinition: true, PartialImplementationPart: null };
        var body = new Body(this, definition, receiver ?? method.ContainingType, isEmpty);
        if (!isEmpty && _entered.Count < MaxCalls && !_entered.Any(entered => SymbolEqualityComparer.Default.Equals(entered.Method, definition)))
        {
            body.Operation = Find(definition);
        }

        Bind(body, method.ContainingType);
        for (var position = 0; position < method.TypeArguments.Length; position++)
        {
            body.TypeArguments[definition.TypeParameters[position]] = Substitute(method.TypeArguments[position]);
        }

        _entered.Push(body);
        return body;
    }

    /// <summary>The implementation of <paramref name="method"/> that runs on <paramref name="receiver"/>.</summary>
    private static IMethodSymbol Overriding(INamedTypeSymbol receiver, IMethodSymbol method)
    {
        for (var type = receiver; type is not null; type = type.BaseType)
        {
            foreach (var candidate in type.GetMembers(method.Name).OfType<IMethodSymbol>())
            {
                for (var overridden = candidate; overridden is not null; overridden = overridden.OverriddenMethod)
                {
                    if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, method.OriginalDefinition)) return candidate;
                }
            }
        }

        return method;
    }

    private void Bind(Body body, INamedTypeSymbol? type)
    {
        for (var containing = type; containing is not null; containing = containing.ContainingType)
        {
            for (var position = 0; position < containing.TypeArguments.Length; position++)
            {
                var parameter = containing.OriginalDefinition.TypeParameters[position];
                if (!SymbolEqualityComparer.Default.Equals(parameter, containing.TypeArguments[position])) body.TypeArguments[parameter] = Substitute(containing.TypeArguments[position]);
            }
        }
    }

    private IOperation? Find(IMethodSymbol method)
    {
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            if (_compilation.Holding(method, reference.SyntaxTree) is not { } home) continue;
            var declaration = reference.GetSyntax(_cancellation);
            _read.Add(declaration);
            if (home.ModelOf(reference.SyntaxTree).GetOperation(declaration, _cancellation) is { } operation)
            {
                return operation is ILocalFunctionOperation local ? local.Body : operation;
            }
        }

        return null;
    }

    /// <summary>A method that is being read.</summary>
    internal sealed class Body : IDisposable
    {
        private readonly MethodBodies _bodies;

        public Body(MethodBodies bodies, IMethodSymbol method, INamedTypeSymbol? receiver, bool isEmpty)
        {
            _bodies = bodies;
            Method = method;
            Receiver = receiver;
            IsEmpty = isEmpty;
        }

        public IMethodSymbol Method { get; }

        public INamedTypeSymbol? Receiver { get; }

        public bool IsEmpty { get; }

        public ImmutableArray<IParameterSymbol> Parameters => Method.Parameters;

        public Dictionary<ITypeParameterSymbol, ITypeSymbol> TypeArguments { get; } = new(SymbolEqualityComparer.Default);

        /// <summary>The body; null where there is none, or where it is being read already.</summary>
        public IOperation? Operation { get; set; }

        public BuilderValue? Returned { get; set; }

        public void Dispose() => _bodies._entered.Pop();
    }
}
