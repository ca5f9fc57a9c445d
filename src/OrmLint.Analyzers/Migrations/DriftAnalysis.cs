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

    /// <summary>The drift of each context that has a snapshot in this compilation or, as another project has it, among the additional files.</summary>
    public static IEnumerable<MigrationsDrift> Of(Compilation compilation, ImmutableArray<AdditionalText> files, CancellationToken cancellation)
    {
        var drifts = s_results.GetOrCreateValue(compilation);
        return drifts.Of(compilation, cancellation).Concat<MigrationsDrift>(SnapshotFiles.Any(files) ? drifts.OfOthers(compilation, files, cancellation) : ImmutableArray<MigrationsDrift>.Empty);
    }

    /// <summary>Whether a compilation may have a snapshot at all, in its source or in additional files.</summary>
    internal static bool MayHaveAny(Compilation compilation, OrmContext orms, ImmutableArray<AdditionalText> files, CancellationToken cancellation)
        => orms.EfCore is { } efCore && (SnapshotFiles.Any(files) || (efCore.ModelSnapshot is not null && Snapshot.Any(compilation, cancellation)));

    /// <summary>What was computed for one compilation. A cancelled computation leaves nothing behind.</summary>
    private sealed class Drifts
    {
        private readonly object _gate = new();
        private readonly Dictionary<ISymbol, List<(string? Provider, ContextModel Model)>> _models = new(SymbolEqualityComparer.Default);
        private ImmutableArray<ContextDrift> _own;
        private ImmutableArray<MigrationsDrift> _others;
        private ImmutableArray<AdditionalText> _files;

        public ImmutableArray<ContextDrift> Of(Compilation compilation, CancellationToken cancellation)
        {
            lock (_gate)
            {
                if (_own.IsDefault) _own = OrmContext.Of(compilation).EfCore is { } efCore ? Own(compilation, efCore, cancellation) : ImmutableArray<ContextDrift>.Empty;
                return _own;
            }
        }

        public ImmutableArray<MigrationsDrift> OfOthers(Compilation compilation, ImmutableArray<AdditionalText> files, CancellationToken cancellation)
        {
            lock (_gate)
            {
                if (_others.IsDefault || _files != files) _others = OrmContext.Of(compilation).EfCore is { } efCore ? Others(compilation, efCore, files, cancellation) : ImmutableArray<MigrationsDrift>.Empty;
                _files = files;
                return _others;
            }
        }

        private ImmutableArray<ContextDrift> Own(Compilation compilation, EfCoreSymbols efCore, CancellationToken cancellation)
        {
            var drifts = ImmutableArray.CreateBuilder<ContextDrift>();
            foreach (var snapshot in Snapshot.In(compilation, efCore, cancellation))
            {
                if (!efCore.IsContext(snapshot.Context)) continue;
                var model = ModelOf(compilation, efCore, snapshot.Context, snapshot.Model.Provider, cancellation);

                // A context of another project has no place of its own here.
                var isHere = SymbolEqualityComparer.Default.Equals(snapshot.Context.ContainingAssembly, compilation.Assembly);
                var home = isHere ? snapshot.Context : snapshot.Type;
                var differences = ModelDiffer.Compare(compilation, model, snapshot.Model, home, cancellation);
                if (!isHere) differences = differences with { IsKnownInDetail = false, IsComplete = false };
                drifts.Add(new ContextDrift(snapshot.Context, home, snapshot.Type, snapshot.Model, differences) { Read = model.Configuration.Read.Append(snapshot.Model.Method).ToImmutableArray() });
            }

            return drifts.ToImmutable();
        }

        private ImmutableArray<MigrationsDrift> Others(Compilation compilation, EfCoreSymbols efCore, ImmutableArray<AdditionalText> files, CancellationToken cancellation)
        {
            var drifts = ImmutableArray.CreateBuilder<MigrationsDrift>();
            foreach (var snapshot in SnapshotFiles.Of(compilation, efCore, files, cancellation))
            {
                // Named as a folder of another project, and compiled here too.
                if (Of(compilation, cancellation).Any(own => own.SnapshotType.Name == snapshot.Name && own.Set == snapshot.Set)) continue;
                var model = ModelOf(compilation, efCore, snapshot.Context, snapshot.Model.Provider, cancellation);
                var differences = ModelDiffer.Compare(compilation, model, snapshot.Model, snapshot.Context, cancellation);
                drifts.Add(new MigrationsDrift(snapshot.Context, snapshot.Context, snapshot.Name, snapshot.Set, snapshot.Model, differences) { Read = model.Configuration.Read });
            }

            return drifts.ToImmutable();
        }

        // For the next provider it is read again only if it asks for it.
        private ContextModel ModelOf(Compilation compilation, EfCoreSymbols efCore, INamedTypeSymbol context, string? provider, CancellationToken cancellation)
        {
            if (!_models.TryGetValue(context, out var models)) _models.Add(context, models = new List<(string?, ContextModel)>());
            var (_, model) = models.Find(known => known.Provider == provider || !known.Model.Configuration.IsOfProvider);
            if (model is null) models.Add((provider, model = ContextModel.Of(compilation, efCore, context, provider, cancellation)));
            return model;
        }
    }
}
