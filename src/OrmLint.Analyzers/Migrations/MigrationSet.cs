using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using OrmLint.Orms;

namespace OrmLint.Migrations;

/// <summary>
/// The migrations in the source of a compilation, by class, and each context's in the order of their ids. Found once a compilation, by the name of a
/// member that each of them has; what a migration does is read when it is asked for.
/// </summary>
public sealed class MigrationSet
{
    private static readonly ConditionalWeakTable<Compilation, Lazily> s_sets = new();
    private static readonly string[] s_members = { "Up", "BuildTargetModel" };

    private readonly Dictionary<INamedTypeSymbol, MigrationClass> _classes = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<INamedTypeSymbol, (ImmutableArray<MigrationClass> All, int Index)> _places = new(SymbolEqualityComparer.Default);

    private Dictionary<MigrationClass, MigrationClass>? _sameId;

    private MigrationSet(Compilation compilation, INamedTypeSymbol root, EfCoreSymbols efCore, CancellationToken cancellation)
    {
        // The names of a declaration's members are known without the members, which nobody but the compiler needs of all migrations at once. No record can derive from Migration.
        var types = compilation.Assembly.TopLevelTypes(cancellation).SelectMany(static type => type.WithNested()).Where(static type => type is { TypeKind: TypeKind.Class, IsRecord: false }).ToList();
        Add(types.Where(static type => type.MemberNames.Any(static name => Array.IndexOf(s_members, name) >= 0)), root);

        // A migration may leave Up to a base of its own; what has no attributes is one, perhaps.
        if (_classes.Values.Any(static migration => !IsApplied(migration))) Add(types, root);

        foreach (var type in _classes.Keys)
        {
            for (var ancestor = type.BaseType; ancestor is not null && !SymbolEqualityComparer.Default.Equals(ancestor, root); ancestor = ancestor.BaseType) Bases.Add(ancestor.OriginalDefinition);
        }

        Snapshots = efCore.ModelSnapshot is { } snapshot ? Snapshot.Classes(compilation, snapshot, cancellation).ToImmutableArray() : ImmutableArray<(INamedTypeSymbol, INamedTypeSymbol)>.Empty;
        var applied = _classes.Values.Where(static migration => IsApplied(migration));
        foreach (var history in applied.GroupBy(HistoryOf))
        {
            var sorted = history.OrderBy(static migration => migration.Id, StringComparer.Ordinal).ThenBy(static migration => migration.Type.Name, StringComparer.Ordinal).ToImmutableArray();
            Histories.Add(sorted);
            for (var index = 0; index < sorted.Length; index++) _places[sorted[index].Type] = (sorted, index);
        }
    }

    /// <summary>The set of a compilation; empty where it has no migrations.</summary>
    public static MigrationSet? Of(Compilation compilation, CancellationToken cancellation) => s_sets.GetOrCreateValue(compilation).Of(compilation, cancellation);

    /// <summary>Whether the compilation may have migrations at all, by the names of declarations alone.</summary>
    public static bool MayHaveAny(Compilation compilation, EfCoreSymbols? efCore, CancellationToken cancellation)
        => efCore?.Migration is not null && compilation.ContainsSymbolsWithName(static name => name == "Up", SymbolFilter.Member, cancellation);

    /// <summary>Every class that derives from <c>Migration</c>.</summary>
    public IEnumerable<MigrationClass> All => _classes.Values;

    /// <summary>The applied migrations of each context, in order.</summary>
    public List<ImmutableArray<MigrationClass>> Histories { get; } = new();

    /// <summary>The snapshots, with their contexts.</summary>
    public ImmutableArray<(INamedTypeSymbol Type, INamedTypeSymbol Context)> Snapshots { get; }

    /// <summary>Classes between a migration and EF Core's <c>Migration</c>.</summary>
    public HashSet<INamedTypeSymbol> Bases { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The migration that a class is, or null.</summary>
    public MigrationClass? Find(INamedTypeSymbol type) => _classes.TryGetValue(type, out var migration) ? migration : null;

    /// <summary>The applied migrations of the same context, in order; none where EF Core would not apply it.</summary>
    public ImmutableArray<MigrationClass> HistoryOf(INamedTypeSymbol type) => _places.TryGetValue(type, out var place) ? place.All : ImmutableArray<MigrationClass>.Empty;

    /// <summary>The migration that is applied before this one, or null.</summary>
    public MigrationClass? Previous(MigrationClass migration) => _places.TryGetValue(migration.Type, out var place) && place.Index > 0 ? place.All[place.Index - 1] : null;

    /// <summary>The last applied migration of a context; of those in this namespace, where the context has several histories.</summary>
    public MigrationClass? LastOf(INamedTypeSymbol context, INamespaceSymbol space)
    {
        var histories = Histories.Where(history => SymbolEqualityComparer.Default.Equals(history[0].Context, context)).ToList();
        var own = histories.Count == 1 ? histories[0] : histories.Find(history => SymbolEqualityComparer.Default.Equals(history[0].Type.ContainingNamespace, space));
        return own.IsDefaultOrEmpty ? null : own[own.Length - 1];
    }

    /// <summary>Another applied migration of the same context with the same id, or null.</summary>
    public MigrationClass? SameId(MigrationClass migration)
    {
        _sameId ??= Histories.SelectMany(static history => history).GroupBy(static one => (one.Context!.ToDisplayString(), one.Id)).Where(static same => same.Skip(1).Any())
            .SelectMany(static same => same.Select((one, index) => (one, other: same.ElementAt(index == 0 ? 1 : 0)))).ToDictionary(static pair => pair.one, static pair => pair.other);
        return _sameId.TryGetValue(migration, out var other) ? other : null;
    }

    /// <summary>Whether EF Core finds the migration: it can be made, and has both attributes, of which one names a context that can be the running one.</summary>
    public static bool IsApplied(MigrationClass migration) => migration is { Id: not null, Context.IsAbstract: false, Type: { IsAbstract: false, IsGenericType: false } };

    private void Add(IEnumerable<INamedTypeSymbol> types, INamedTypeSymbol root)
    {
        foreach (var type in types)
        {
            if (!_classes.ContainsKey(type) && type.BaseType.DerivesFrom(root)) _classes.Add(type, new MigrationClass(type));
        }
    }

    // A context may have a set of migrations for each provider in one project, each set with a snapshot: the namespace tells them apart.
    private (ISymbol Context, string Namespace) HistoryOf(MigrationClass migration)
        => (migration.Context!, Snapshots.Count(snapshot => SymbolEqualityComparer.Default.Equals(snapshot.Context, migration.Context)) > 1 ? migration.Type.ContainingNamespace.ToDisplayString() : "");

    /// <summary>The set of one compilation. A cancelled search leaves nothing behind.</summary>
    private sealed class Lazily
    {
        private readonly object _gate = new();
        private MigrationSet? _set;
        private volatile bool _isKnown;

        public MigrationSet? Of(Compilation compilation, CancellationToken cancellation)
        {
            if (_isKnown) return _set;
            lock (_gate)
            {
                if (_isKnown) return _set;
                if (OrmContext.Of(compilation).EfCore is { Migration: { } root } efCore) _set = new MigrationSet(compilation, root, efCore, cancellation);
                _isKnown = true;
                return _set;
            }
        }
    }
}
