using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>
/// Compares the model of a context with a snapshot, as far as <c>MigrationsModelDiffer</c> (EF Core 8 to 10) would write an
/// operation: tables and columns, not names of classes. Only what is known for certain on both sides is a change.
/// </summary>
internal sealed class ModelDiffer
{
    private readonly Compilation _compilation;
    private readonly ContextModel _model;
    private readonly SnapshotTables _tables;
    private readonly ImmutableArray<ModelChange>.Builder _changes = ImmutableArray.CreateBuilder<ModelChange>();
    private readonly Calibration _calibration = new();
    private bool _isCertain = true;
    private readonly CancellationToken _cancellation;

    private ModelDiffer(Compilation compilation, ContextModel model, SnapshotModel snapshot, CancellationToken cancellation)
    {
        _compilation = compilation;
        _model = model;
        _tables = new SnapshotTables(snapshot);
        _cancellation = cancellation;
    }

    /// <summary>The changes, in the order of the source.</summary>
    /// <param name="compilation">The compilation of the context.</param>
    /// <param name="model">The model of the context.</param>
    /// <param name="snapshot">The snapshot to compare it with.</param>
    /// <param name="isCertain">Whether there is no other change, as far as is compared at all.</param>
    /// <param name="cancellation">To stop.</param>
    public static ImmutableArray<ModelChange> Changes(Compilation compilation, ContextModel model, SnapshotModel snapshot, out bool isCertain, CancellationToken cancellation)
    {
        isCertain = false;
        if (!snapshot.IsExact) return ImmutableArray<ModelChange>.Empty;
        var differ = new ModelDiffer(compilation, model, snapshot, cancellation);
        differ.CompareEntities(snapshot);
        var trusted = differ._calibration.Trusted(differ._changes.ToImmutable());
        isCertain = differ._isCertain && trusted.Length == differ._changes.Count;
        return trusted
            .OrderBy(static change => change.Location.SourceTree?.FilePath ?? "", StringComparer.Ordinal)
            .ThenBy(static change => change.Location.SourceSpan.Start)
            .ToImmutableArray();
    }

    private void CompareEntities(SnapshotModel snapshot)
    {
        var added = _model.Entities.Where(entity => entity.Certainty == Certainty.Yes && !_tables.HasEntity(EntityName.Of(entity.Type))).ToList();
        _isCertain = added.TrueForAll(static entity => entity.IsOutsideMigrations);
        foreach (var entity in added) Add(entity);
        foreach (var entity in snapshot.Entities)
        {
            _cancellation.ThrowIfCancellationRequested();
            if (!_tables.IsCompared(entity))
            {
                _isCertain &= entity is { IsExcluded: true } or { Unknown.IsEmpty: true };
                continue;
            }

            _calibration.CountEntity();
            if (_model.Find(entity.Name) is { } known)
            {
                Compare(entity, known);
            }
            else
            {
                // A type by name alone is made by a relationship, and has no class to compare it with.
                _isCertain &= entity.Name.IndexOf('.') < 0 || _model.Configuration.NamedEntities.Contains(entity.Name);
                Remove(entity, added);
            }
        }
    }

    private void Add(ModelEntity entity)
    {
        // What is mapped to a table that is there already is a class by a new name, as far as the database can tell.
        if (entity.IsOutsideMigrations || entity.Table is not { IsKnown: true, Value: { } table } || _tables.HasTable(table)) return;
        if (Bases(entity.Type).Any(type => _model.Find(type) is not null)) return;
        var location = Locate(entity.Set) ?? Locate(entity.Type) ?? Locate(_model.Context);
        if (location is not null) _changes.Add(new EntityAdded(entity.Type, table, location));
    }

    private void Remove(SnapshotEntity entity, List<ModelEntity> added)
    {
        // A type of a hierarchy shares its table with others, and a type by name alone is made by a relationship.
        if (entity.BaseType is not null || entity.Name.IndexOf('.') < 0 || _model.Configuration.NamedEntities.Contains(entity.Name) || !_model.KnowsAllEntities) return;
        if (_tables.IsBase(entity) || _tables.IsShared(entity)) return;
        if (added.Any(other => !other.Table.IsKnown || string.Equals(other.Table.Value, entity.Table, StringComparison.OrdinalIgnoreCase))) return;

        var types = EntityName.Find(_compilation, entity.Name);
        if (entity.Name.IndexOf('<') >= 0 || types.Any(type => !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _compilation.Assembly))) return;
        if (types.IsEmpty && (_model.Configuration.HasForeignEntities || !IsOfThisProject(entity))) return;
        if (Locate(_model.Context) is { } location) _changes.Add(new EntityRemoved(entity, location));
    }

    /// <summary>Whether a class that is nowhere to be found was one of this project's: another one of its namespace is here. A package that is missing looks the same.</summary>
    private bool IsOfThisProject(SnapshotEntity entity)
    {
        var space = entity.Name.Substring(0, entity.Name.LastIndexOf('.'));
        return _model.Entities.Any(other => !other.Type.DeclaringSyntaxReferences.IsEmpty && string.Equals(other.Type.ContainingNamespace?.ToDisplayString(), space, StringComparison.Ordinal));
    }

    private void Compare(SnapshotEntity entity, ModelEntity known)
    {
        if (known.IsKeptOut || known.IsOutsideMigrations || !HasSameBase(entity, known.Type))
        {
            _isCertain = false;
            return;
        }

        var differ = new PropertyDiffer(_model, _tables, entity, known, _calibration, Locate);
        _changes.AddRange(differ.Changes());
        _isCertain &= differ.IsCertain;
    }

    /// <summary>Whether the class has the mapped base that the snapshot has. Where the hierarchy changed, more changed than a property.</summary>
    private bool HasSameBase(SnapshotEntity entity, INamedTypeSymbol type)
    {
        var mapped = Bases(type).Select(EntityName.Of).FirstOrDefault(name => _tables.HasEntity(name) || _model.Find(name) is { Certainty: Certainty.Yes });
        if (!string.Equals(mapped, entity.BaseType, StringComparison.Ordinal)) return false;

        // Another strategy moves columns between tables.
        var strategy = _tables.Root(entity).Strategy ?? "Tph";
        return _model.Configuration.Covering(type).All(said => said.Strategy is not { } chosen || (chosen.IsKnown && chosen.Value == strategy));
    }

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (var ancestor = type.BaseType; ancestor is { SpecialType: not SpecialType.System_Object }; ancestor = ancestor.BaseType) yield return ancestor;
    }

    /// <summary>Where a symbol is declared in this compilation; null for one of another.</summary>
    private Location? Locate(ISymbol? symbol) => symbol?.Locations.FirstOrDefault(location => location.SourceTree is { } tree && _compilation.ContainsSyntaxTree(tree));
}
