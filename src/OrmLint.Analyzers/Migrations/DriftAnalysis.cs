using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using OrmLint.Model;
using OrmLint.Orms;

namespace OrmLint.Migrations;

/// <summary>Compares the model of each context with its snapshots, once per compilation.</summary>
public static class DriftAnalysis
{
    private static readonly ConditionalWeakTable<Compilation, Drifts> s_results = new();

    /// <summary>The drift of each context that has a snapshot in this compilation, those without a change too.</summary>
    public static ImmutableArray<ContextDrift> Of(Compilation compilation, CancellationToken cancellation)
        => s_results.GetOrCreateValue(compilation).Of(compilation, cancellation);

    private static ImmutableArray<ContextDrift> Compute(Compilation compilation, CancellationToken cancellation)
    {
        if (OrmContext.Of(compilation).EfCore is not { } efCore) return ImmutableArray<ContextDrift>.Empty;
        var models = new Dictionary<ISymbol, ContextModel>(SymbolEqualityComparer.Default);
        var drifts = ImmutableArray.CreateBuilder<ContextDrift>();
        foreach (var snapshot in Snapshot.In(compilation, efCore, cancellation))
        {
            // A context of another project: its OnModelCreating is not here to be read.
            if (!SymbolEqualityComparer.Default.Equals(snapshot.Context.ContainingAssembly, compilation.Assembly) || !efCore.IsContext(snapshot.Context)) continue;
            if (!models.TryGetValue(snapshot.Context, out var model)) models.Add(snapshot.Context, model = ContextModel.Of(compilation, efCore, snapshot.Context, cancellation));
            var changes = ModelDiffer.Changes(compilation, model, snapshot.Model, out var isCertain, out var unread, cancellation);
            drifts.Add(new ContextDrift(snapshot.Context, snapshot.Type, snapshot.Model, changes)
            {
                IsComplete = isCertain && model.Configuration.Unknowns.Count == 0 && changes.All(static change => change.IsKnownInDetail),
                Unread = model.Configuration.Unknowns.Concat(unread).Distinct().ToImmutableArray(),
            });
        }

        return drifts.ToImmutable();
    }

    /// <summary>What was computed for one compilation. A cancelled computation leaves nothing behind.</summary>
    private sealed class Drifts
    {
        private readonly object _gate = new();
        private ImmutableArray<ContextDrift> _drifts;

        public ImmutableArray<ContextDrift> Of(Compilation compilation, CancellationToken cancellation)
        {
            lock (_gate)
            {
                if (_drifts.IsDefault) _drifts = Compute(compilation, cancellation);
                return _drifts;
            }
        }
    }
}
