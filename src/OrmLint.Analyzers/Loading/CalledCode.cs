using System.Collections.Concurrent;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using OrmLint.Orms;
using OrmLint.Queries;

namespace OrmLint.Loading;

/// <summary>
/// The code that a call runs, where that is one method of the compilation: the method as it is written, or the only
/// implementation of an interface's. One per compilation; bodies are read when they are asked for, and kept.
/// </summary>
internal sealed class CalledCode
{
    private static readonly ConditionalWeakTable<Compilation, CalledCode> s_codes = new();

    private readonly OrmContext _orms;
    private readonly ConcurrentDictionary<IMethodSymbol, IMethodSymbol?> _implementations = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, Body?> _bodies = new(SymbolEqualityComparer.Default);

    private CalledCode(OrmContext orms) => _orms = orms;

    /// <summary>That of a compilation; made at the first call.</summary>
    public static CalledCode Of(OrmContext orms) => s_codes.GetValue(orms.Compilation, _ => new CalledCode(orms));

    /// <summary>Whether the method, or its interface, is declared in source.</summary>
    public static bool IsOfSource(IMethodSymbol method) => !method.OriginalDefinition.DeclaringSyntaxReferences.IsEmpty;

    /// <summary>The method that runs when <paramref name="method"/> is called; null where it may be one of several, or is not in the compilation's source.</summary>
    public IMethodSymbol? MethodOf(IMethodSymbol method, CancellationToken cancellation)
    {
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        method = method.PartialImplementationPart ?? method;
        if (method.ContainingType is { TypeKind: TypeKind.Interface }) return _implementations.GetOrAdd(method, asked => OnlyImplementation(asked, cancellation));
        return RunsAsWritten(method) ? method : null;
    }

    /// <summary>The body of a method that <see cref="MethodOf"/> gave.</summary>
    public Body? BodyOf(IMethodSymbol method, CancellationToken cancellation)
    {
        if (_bodies.TryGetValue(method, out var known)) return known;
        cancellation.ThrowIfCancellationRequested();
        var declaration = method.DeclaringSyntaxReferences[0].GetSyntax(cancellation);
        if (!_orms.Compilation.ContainsSyntaxTree(declaration.SyntaxTree)) return null;
#pragma warning disable RS1030 // A called method's body is in another tree. Asked for at most once per method, and only of methods that entities go to or come from.
        var operation = _orms.Compilation.GetSemanticModel(declaration.SyntaxTree).GetOperation(declaration, cancellation);
#pragma warning restore RS1030
        return _bodies.GetOrAdd(method, operation is null ? null : new Body(operation, _orms));
    }

    // Virtual methods run what their overrides say.
    private static bool RunsAsWritten(IMethodSymbol method)
        => method.MethodKind is MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.Constructor or MethodKind.PropertyGet
            && method is { IsAbstract: false, IsExtern: false }
            && (!(method.IsVirtual || method.IsOverride) || method.IsSealed || method.ContainingType.IsSealed)
            && method.DeclaringSyntaxReferences.Length == 1;

    private IMethodSymbol? OnlyImplementation(IMethodSymbol method, CancellationToken cancellation)
    {
        if (method.DeclaringSyntaxReferences.IsEmpty || !method.IsAbstract) return null;
        IMethodSymbol? only = null;
        foreach (var symbol in _orms.Compilation.GetSymbolsWithName(method.Name, SymbolFilter.Member, cancellation))
        {
            if (symbol is not IMethodSymbol { ContainingType: { TypeKind: not TypeKind.Interface } type } candidate || !Implements(candidate, type, method)) continue;
            if (only is not null) return null;
            only = candidate;
        }

        return only is not null && RunsAsWritten(only) ? only : null;
    }

    private static bool Implements(IMethodSymbol candidate, INamedTypeSymbol type, IMethodSymbol method)
        => type.AllInterfaces.Where(contract => SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, method.ContainingType))
            .SelectMany(contract => contract.GetMembers(method.Name))
            .Any(member => SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, method)
                && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member)?.OriginalDefinition, candidate.OriginalDefinition));
}
