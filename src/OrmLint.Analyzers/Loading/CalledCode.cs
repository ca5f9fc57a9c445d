using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using OrmLint.Orms;
using OrmLint.Queries;

namespace OrmLint.Loading;

/// <summary>
/// The code that a call runs, where that is one method of the compilation: the method as it is written, or the only
/// implementation of an interface's. One per compilation.
/// </summary>
internal sealed class CalledCode
{
    private static readonly ConditionalWeakTable<Compilation, CalledCode> s_codes = new();

    private readonly OrmContext _orms;
    private readonly ConcurrentDictionary<IMethodSymbol, IMethodSymbol?> _implementations = new(SymbolEqualityComparer.Default);

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
        var declaration = method.DeclaringSyntaxReferences[0].GetSyntax(cancellation);
        return _orms.Compilation.ContainsSyntaxTree(declaration.SyntaxTree) ? Bodies.Of(_orms).Bind(declaration, cancellation) : null;
    }

    // Virtual methods run what their overrides say.
    private static bool RunsAsWritten(IMethodSymbol method)
        => method.MethodKind is MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.Constructor or MethodKind.PropertyGet
            && method is { IsAbstract: false, IsExtern: false }
            && (!(method.IsVirtual || method.IsOverride) || method.IsSealed || method.ContainingType.IsSealed)
            && method.DeclaringSyntaxReferences.Length == 1;
}
