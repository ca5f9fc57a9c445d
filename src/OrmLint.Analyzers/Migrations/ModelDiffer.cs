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
    private readonly Comparison _comparison;
    private readonly HierarchyDiffer _hierarchies;
    private readonly CancellationToken _cancellation;
    private readonly List<ComparedEntity> _added = new();

    private ModelDiffer(Compilation compilation, ContextModel model, SnapshotModel snapshot, INamedTypeSymbol home, CancellationToken cancellation)
    {
        _compilation = compilation;
        _model = model;
        _comparison = new Comparison(compilation, model, snapshot, home);
        _hierarchies = new HierarchyDiffer(_comparison);
        _cancellation = cancellation;
    }

    private SnapshotTables Tables => _comparison.Tables;

    /// <summary>What differs.</summary>
    /// <param name="compilation">The compilation of the context.</param>
    /// <param name="model">The model of the context.</param>
    /// <param name="snapshot">The snapshot to compare it with.</param>
    /// <param name="home">Where to report what has no place of its own: the context, or what stands for it in this compilation.</param>
    /// <param name="cancellation">To stop.</param>
    public static ModelDifferences Compare(Compilation compilation, ContextModel model, SnapshotModel snapshot, INamedTypeSymbol home, CancellationToken cancellation)
    {
        if (!snapshot.IsExact) return new ModelDifferences(ImmutableArray<ModelChange>.Empty) { Unread = model.Configuration.Unknowns.Distinct().ToImmutableArray() };
        var followed = MovedColumns.Follow(model, RenamedClasses.Follow(compilation, model, snapshot));
        var differ = new ModelDiffer(compilation, model, followed, home, cancellation);
        differ.CompareEntities(followed);
        var comparison = differ._comparison;
        var changes = comparison.Changes;
        var trusted = comparison.Calibration.Trusted(changes);
        var isTrusted = trusted.Length == changes.Length;
        var unread = model.Configuration.Unknowns.Concat(comparison.Unread).ToList();
        if (!isTrusted && home.Locations.FirstOrDefault() is { } context)
        {
            var kinds = changes.Except(trusted).Select(DriftMessage.Kind).Distinct().OrderBy(static kind => kind, StringComparer.Ordinal);
            unread.Add(new ModelUnknown("so much differs that a convention must be at work", $"what is said of each {string.Join(", ", kinds)}", context));
        }

        var sorted = trusted
            .OrderBy(static change => change.Location.SourceTree?.FilePath ?? "", StringComparer.Ordinal)
            .ThenBy(static change => change.Location.SourceSpan.Start)
            .ToImmutableArray();
        var isKnown = ReferenceEquals(followed, snapshot) && isTrusted && comparison.IsWhole && trusted.All(static change => change.IsKnownInDetail) && differ.AreRead(trusted, comparison.Consequences);
        return new ModelDifferences(sorted)
        {
            Unread = unread.Distinct().ToImmutableArray(),
            Consequences = comparison.Consequences,
            IsKnownInDetail = isKnown,
            IsComplete = isKnown && comparison.IsCertain && model.Configuration.Unknowns.Count == 0,
        };
    }

    /// <summary>Whether all that is said of the entity types that change was read: what is not may be about what changes. What columns are like matters only to those that come or are written anew.</summary>
    private bool AreRead(ImmutableArray<ModelChange> changes, ImmutableArray<SnapshotEdit> consequences)
    {
        var touched = new Dictionary<string, ModelAspects>(StringComparer.Ordinal);
        var edits = changes.SelectMany(static change => change.Edits).Concat(consequences).ToList();
        if (_comparison.UnreadColumns.AreWritten(changes, edits, _comparison.Snapshot.Entities)) return false;
        foreach (var (name, allowed) in edits.SelectMany(Touched).Concat(changes.SelectMany(Touched)))
        {
            touched[name] = touched.TryGetValue(name, out var known) ? known & allowed : allowed;
        }

        return touched.All(pair => IsRead(pair.Key, pair.Value) && _comparison.Snapshot.Entities.Where(owner => owner.Owned.Concat(owner.ComplexTypes).SelectMany(All).Any(part => part.Name == pair.Key)).All(owner => IsRead(owner.Name, pair.Value)));

        bool IsRead(string name, ModelAspects allowed) => _model.Find(name) is not { } known || (_model.Configuration.UnknownOf(known.Type) & ~allowed) == ModelAspects.None;

        static IEnumerable<SnapshotEntity> All(SnapshotEntity entity) => entity.Owned.Concat(entity.ComplexTypes).SelectMany(All).Prepend(entity);
    }

    private static IEnumerable<(string Name, ModelAspects Allowed)> Touched(ModelChange change) => change switch
    {
        PropertyAdded added => new[] { (added.Entity.Name, ModelAspects.None) },
        PropertyRemoved removed => new[] { (removed.Entity.Name, ModelAspects.Facets) },
        PropertyNullabilityChanged nullability => new[] { (nullability.Entity.Name, ModelAspects.Facets) },
        _ => Array.Empty<(string, ModelAspects)>(),
    };

    private static IEnumerable<(string Name, ModelAspects Allowed)> Touched(SnapshotEdit edit) => edit switch
    {
        EntityEdit { Entity: var entity, Apply: var apply } => new[] { (entity.Name, apply(entity).Properties == entity.Properties ? ModelAspects.Facets : ModelAspects.None) },
        EntityInsertion { Entity: var entity } => new[] { (entity.Name, ModelAspects.None) },
        EntityDeletion { Entity: var entity } => new[] { (entity.Name, ModelAspects.Facets) },
        _ => Array.Empty<(string, ModelAspects)>(),
    };

    private void CompareEntities(SnapshotModel snapshot)
    {
        var added = _model.Entities.Where(entity => entity.Certainty == Certainty.Yes && !Tables.HasEntity(EntityName.Of(entity.Type))).ToList();
        foreach (var entity in added)
        {
            if (!Add(entity)) _comparison.Unsure();
        }

        // A class of the application that takes the place of a library's may bring columns along.
        var placed = _model.Entities.Where(entity => entity.IsSetOfLibrary && !Tables.HasEntity(EntityName.Of(entity.Type))).ToList();
        if (placed.Exists(static entity => !entity.Type.DeclaringSyntaxReferences.IsEmpty)) _comparison.Unsure();

        var compared = new List<ComparedEntity>();
        foreach (var entity in snapshot.Entities)
        {
            _cancellation.ThrowIfCancellationRequested();
            if (!Tables.IsCompared(entity))
            {
                if (entity is not ({ IsExcluded: true } or { Unknown.IsEmpty: true })) _comparison.Unsure();
                continue;
            }

            _comparison.Calibration.CountEntity();
            if (_model.Find(entity.Name) is { } known)
            {
                // One that may have gone leaves a table behind; but not one that a library brings, though it has a class here.
                if (known.Certainty != Certainty.Yes)
                {
                    if (known.IsSetOfLibrary || IsOfLibrary(known.Type)) _comparison.TakeAsBefore();
                    else _comparison.Unsure();
                }

                if (Compare(entity, known) is { } pair) compared.Add(pair);
            }
            else
            {
                // A type by name alone is made by a relationship, and has no class to compare it with.
                if (Remove(entity, added, placed) || entity.Name.IndexOf('.') < 0 || _model.Configuration.NamedEntities.Contains(entity.Name)) continue;
                if (EntityName.Find(_compilation, entity.Name) is { IsEmpty: false } types && types.All(IsOfLibrary)) _comparison.TakeAsBefore();
                else _comparison.Unsure();
            }
        }

        new RelationDiffer(_comparison).Compare(compared, _added);
        ModelPartsDiffer.Compare(_comparison);
        ShadowDiffer.Compare(_comparison);
    }

    /// <summary>Reports an entity type that came; false where it may make more of a difference than is reported.</summary>
    private bool Add(ModelEntity entity)
    {
        if (entity.IsOutsideMigrations) return true;
        if (Bases(entity.Type).FirstOrDefault(type => _model.Find(type) is not null) is { } parent)
        {
            if (_model.Find(parent) is not { Certainty: Certainty.Yes } || !_hierarchies.Added(entity, parent, out var derived)) return false;
            if (derived is not null) _added.Add(derived);
            return true;
        }

        // What is mapped to a table that is there already is a class by a new name, as far as the database can tell; a convention may spell the table in another way.
        if (entity.Table is not { IsKnown: true, Value: { } table } || Tables.HasTableLike(table)) return false;
        if (_comparison.Locate(null, entity.Set, entity.Type) is not { } location) return false;
        if (EntityText.Added(_comparison, entity, location, out var insertion) is { } text) _added.Add(text);
        _comparison.Report(new EntityAdded(entity.Type, table, location).With(insertion is null ? null : ImmutableArray.Create<SnapshotEdit>(insertion)));
        return true;
    }

    /// <summary>Reports an entity type that went; false where that cannot be told, or it makes more of a difference.</summary>
    private bool Remove(SnapshotEntity entity, List<ModelEntity> added, List<ModelEntity> placed)
    {
        // A type of a hierarchy shares its table with others, and a type by name alone is made by a relationship.
        if (entity.Name.IndexOf('.') < 0 || _model.Configuration.NamedEntities.Contains(entity.Name) || !_model.KnowsAllEntities) return false;
        if (entity.BaseType is null && (Tables.IsBase(entity) || Tables.IsShared(entity))) return false;
        if (added.Any(other => !other.Table.IsKnown || string.Equals(other.Table.Value, entity.Table, StringComparison.OrdinalIgnoreCase)) || placed.Exists(other => MayTakeThePlaceOf(entity, other))) return false;

        var types = EntityName.Find(_compilation, entity.Name);
        if (entity.Name.IndexOf('<') >= 0 || types.Any(type => !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _model.Context.ContainingAssembly))) return false;
        if (types.IsEmpty && !IsOfThisProject(entity)) return false;
        if (entity.BaseType is null)
        {
            if (_comparison.Locate(_comparison.Home) is not { } location) return false;
            _comparison.Report(new EntityRemoved(entity, location).With(Deletions(entity)));
            return true;
        }

        if (added.TrueForAll(other => Bases(other.Type).All(type => EntityName.Of(type) != entity.BaseType)) && _model.Find(Tables.Root(entity).Name) is { } root && _model.Configuration.UnknownOf(root.Type) == ModelAspects.None)
        {
            return _hierarchies.Removed(entity);
        }

        return false;
    }

    /// <summary>Whether a class that a library has a set of may be what a class that is gone was: the library calls its table as it did, and all that it declares is there.</summary>
    private bool MayTakeThePlaceOf(SnapshotEntity gone, ModelEntity placed)
        => _model.Shapes.Of(placed.Type).Candidates.All(property => !property.DeclaringSyntaxReferences.IsEmpty || gone.Find(property.Name) is not null);

    /// <summary>The edits by which an entity type goes, and join tables with it; relationships of others are compared later. Null where what else leads to it has no class.</summary>
    private ImmutableArray<SnapshotEdit>? Deletions(SnapshotEntity entity)
    {
        var leading = _comparison.Snapshot.Entities.Where(other => !ReferenceEquals(other, entity) && other.ForeignKeys.Any(key => key.Principal == entity.Name)).ToList();
        var joins = leading.Where(other => JoinText.IsPlain(other, _model.Configuration)).ToList();
        return leading.TrueForAll(other => joins.Contains(other) || other.Name.IndexOf('.') >= 0) ? joins.Prepend(entity).Select(static gone => (SnapshotEdit)new EntityDeletion(gone)).ToImmutableArray() : null;
    }

    /// <summary>Whether a library that adds entity types of its own may have brought it: it changes with the library alone.</summary>
    private bool IsOfLibrary(INamedTypeSymbol type) => _model.Configuration.HasForeignEntities && type.DeclaringSyntaxReferences.IsEmpty;

    /// <summary>Whether a class that is nowhere to be found was one of this project's: another one of its namespace is here. A package that is missing looks the same.</summary>
    private bool IsOfThisProject(SnapshotEntity entity)
    {
        var space = entity.Name.Substring(0, entity.Name.LastIndexOf('.'));
        return _model.Entities.Any(other => !other.Type.DeclaringSyntaxReferences.IsEmpty && string.Equals(other.Type.ContainingNamespace?.ToDisplayString(), space, StringComparison.Ordinal));
    }

    /// <summary>Compares an entity type; null if it could not be compared.</summary>
    private ComparedEntity? Compare(SnapshotEntity entity, ModelEntity known)
    {
        if (known.IsKeptOut || known.IsOutsideMigrations || _hierarchies.CompareRoot(entity, known.Type) || !HasSameBase(entity, known.Type))
        {
            _comparison.Unsure();
            return null;
        }

        var compared = new ComparedEntity(_comparison, entity, known);
        new PropertyDiffer(_comparison, compared).Compare();
        TableDiffer.Compare(_comparison, compared);
        KeyDiffer.Compare(_comparison, compared);
        IndexDiffer.Compare(_comparison, compared);
        new PartDiffer(_comparison, compared).Compare();
        SeedDiffer.Compare(_comparison, compared);
        return compared;
    }

    /// <summary>Whether the class has the mapped base that the snapshot has. Where the hierarchy changed, more changed than a property.</summary>
    private bool HasSameBase(SnapshotEntity entity, INamedTypeSymbol type)
    {
        var mapped = Bases(type).Select(EntityName.Of).FirstOrDefault(name => Tables.HasEntity(name) || _model.Find(name) is { Certainty: Certainty.Yes });
        if (!string.Equals(mapped, entity.BaseType, StringComparison.Ordinal)) return false;

        // Another strategy moves columns between tables.
        var strategy = Tables.Root(entity).Strategy ?? "Tph";
        return _model.Configuration.Covering(type).All(said => said.Strategy is not { } chosen || (chosen.IsKnown && chosen.Value == strategy));
    }

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (var ancestor = type.BaseType; ancestor is { SpecialType: not SpecialType.System_Object }; ancestor = ancestor.BaseType) yield return ancestor;
    }
}
