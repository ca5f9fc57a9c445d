using System.Collections.Concurrent;
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
    public IMethodSymbol? MethodOf(IMethodSymbol method)
    {
        method = method.ReducedFrom ?? method;
        if (method.ContainingType is { TypeKind: TypeKind.Interface })
        {
            return method.OriginalDefinition.DeclaringSyntaxReferences.IsEmpty ? null : _implementations.GetOrAdd(method, asked
                => Implementations.Of(_orms.Compilation).Of(asked) is { Length: 1 } runs && RunsAsWritten(runs[0]) ? runs[0] : null);
        }

        method = method.OriginalDefinition;
        method = method.PartialImplementationPart ?? method;
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
}
