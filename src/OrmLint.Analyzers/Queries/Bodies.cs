using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using OrmLint.Orms;

namespace OrmLint.Queries;

/// <summary>The code of the members of a compilation. A member is bound once, whichever rules look at it, for itself or since another calls it.</summary>
internal sealed class Bodies
{
    private static readonly ConditionalWeakTable<Compilation, Bodies> s_bodies = new();

    private readonly OrmContext _orms;
    private readonly ConcurrentDictionary<SyntaxNode, Body?> _bound = new();
    private Bodies(OrmContext orms) => _orms = orms;

    /// <summary>Those of a compilation; made at the first call.</summary>
    public static Bodies Of(OrmContext orms) => s_bodies.GetValue(orms.Compilation, _ => new Bodies(orms));

    /// <summary>The code of the member that <paramref name="declaration"/> is; null where it has none.</summary>
    public Body? Bind(SyntaxNode declaration, CancellationToken cancellation)
    {
        if (_bound.TryGetValue(declaration, out var known)) return known;
        return Bind(declaration, _orms.Compilation.ModelOf(declaration.SyntaxTree), cancellation);
    }

    /// <summary>As <see cref="Bind(SyntaxNode,CancellationToken)"/>, where there is a model already.</summary>
    public Body? Bind(SyntaxNode declaration, SemanticModel model, CancellationToken cancellation)
    {
        if (_bound.TryGetValue(declaration, out var known)) return known;
        cancellation.ThrowIfCancellationRequested();
        var body = model.GetOperation(declaration, cancellation) is { } root ? new Body(root, _orms) : null;
        return _bound.GetOrAdd(declaration, body);
    }
}
