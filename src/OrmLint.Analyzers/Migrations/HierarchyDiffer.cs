using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using OrmLint.Model;
using OrmLint.Orms;

namespace OrmLint.Migrations;

/// <summary>Compares hierarchies: derived types that came or went, the discriminator, the strategy.</summary>
internal sealed class HierarchyDiffer
{
    private readonly Comparison _comparison;

    public HierarchyDiffer(Comparison comparison) => _comparison = comparison;

    private SnapshotTables Tables => _comparison.Tables;

    private ContextModel Model => _comparison.Model;

    /// <summary>Compares a derived type that the snapshot does not have. False if that makes no difference, or it could not be told.</summary>
    /// <param name="derived">The derived type.</param>
    /// <param name="base">The entity type that it derives from.</param>
    /// <param name="text">The derived type as the next snapshot has it; null where that is not known.</param>
    public bool Added(ModelEntity derived, INamedTypeSymbol @base, out ComparedEntity? text)
    {
        text = null;
        if (_comparison.Snapshot.Find(EntityName.Of(@base)) is not { } parent || !Tables.IsCompared(parent) || Model.Configuration.UnknownOf(derived.Type) != ModelAspects.None)
        {
            _comparison.Unsure();
            return false;
        }

        var root = Tables.Root(parent);
        var hasOwnTable = StrategyOf(root) is "Tpt" or "Tpc";
        if (!hasOwnTable && !ChangesTable(derived, parent, root)) return false;
        if (_comparison.Locate(null, derived.Set, derived.Type) is not { } location) return false;
        _comparison.Report(new PartChanged("hierarchy", $"The derived type '{derived.Type.Name}' of '{@base.Name}'", IsAdded: true, derived.Type.Name, location).With((text = HierarchyText.Added(_comparison, derived, parent, StrategyOf(root), location, out var edits)) is null ? null : edits));
        return true;
    }

    /// <summary>Compares a derived type that the model no longer has. False if it could not be told what of it stays.</summary>
    public bool Removed(SnapshotEntity derived)
    {
        var root = Tables.Root(derived);
        var siblings = _comparison.Snapshot.Entities.Where(other => !ReferenceEquals(other, derived) && other.BaseType is not null && ReferenceEquals(Tables.Root(other), root)).ToList();
        var own = derived.Properties.Where(property => !siblings.Exists(sibling => sibling.Properties.Any(other => string.Equals(other.Column, property.Column, StringComparison.OrdinalIgnoreCase)))).ToList();

        // In its root's table it may leave nothing behind, and what derives from it may have taken its columns.
        if (siblings.Exists(sibling => sibling.BaseType == derived.Name) || (derived.Table is null && own.Count == 0 && siblings.Count > 0))
        {
            _comparison.Unsure();
            return false;
        }

        var name = EntityName.Short(derived.Name);
        if (_comparison.Locate(_comparison.Home) is not { } location) return false;
        _comparison.Report(new PartChanged("hierarchy", $"The derived type '{name}'", IsAdded: false, name, location).With(HierarchyText.Removed(_comparison, derived)));
        return true;
    }

    /// <summary>Compares how a hierarchy is mapped, at its root. True if that changed, so that nothing else can be compared.</summary>
    public bool CompareRoot(SnapshotEntity root, INamedTypeSymbol type)
    {
        if (root.BaseType is not null) return false;
        var said = Model.Configuration.Find(type);
        if (Tables.IsBase(root) && StrategyOf(root, type) is { } after && after != (root.Strategy ?? "Tph"))
        {
            _comparison.Report("hierarchy", "mapping strategy", $"'{type.Name}'", (root.Strategy ?? "Tph").ToUpperInvariant(), after.ToUpperInvariant(), _comparison.Locate(said?.TableLocation, type));
            return true;
        }

        if (said?.Discriminator is { Value: { IsKnown: true, Value: string discriminator } } named && root.Discriminator is { } before && discriminator != before && !Model.Configuration.UnknownOf(type).HasFlag(ModelAspects.Relations))
        {
            _comparison.Report("hierarchy", "discriminator", $"'{type.Name}'", before, discriminator, _comparison.Locate(named.Location, type));
        }

        return false;
    }

    private string StrategyOf(SnapshotEntity root) => Model.Find(root.Name) is { } known && StrategyOf(root, known.Type) is { } strategy ? strategy : root.Strategy ?? "Tph";

    /// <summary>The strategy that the source says; null if it cannot be told.</summary>
    private string? StrategyOf(SnapshotEntity root, INamedTypeSymbol type)
    {
        if (Model.Configuration.UnknownOf(type).HasFlag(ModelAspects.Names)) return null;
        foreach (var said in Model.Configuration.Covering(type))
        {
            if (said.Strategy is { } strategy) return strategy.IsKnown ? strategy.Value : null;
        }

        // A derived type with a table of its own makes it so.
        var derived = Model.Entities.Where(entity => !SymbolEqualityComparer.Default.Equals(entity.Type, type) && entity.Type.DerivesFrom(type)).ToList();
        var isNamed = derived.Exists(entity => Model.Configuration.Find(entity.Type)?.Table is not null || MappingAttributes.Table(entity.Type) is not null);
        return isNamed || derived.Exists(entity => entity.Certainty != Certainty.Yes || Model.Configuration.UnknownOf(entity.Type).HasFlag(ModelAspects.Names)) ? root.Strategy : "Tph";
    }

    /// <summary>Whether a new type in the root's table changes it: by a column, by the first discriminator, or by a longer one.</summary>
    private bool ChangesTable(ModelEntity derived, SnapshotEntity parent, SnapshotEntity root)
    {
        if (!Tables.IsBase(root)) return Model.Configuration.Find(derived.Type)?.HasNamedBase != true;
        var compared = new ComparedEntity(_comparison, parent, derived);
        var parentShape = Model.Find(parent.Name) is { } known ? Model.Shapes.Of(known.Type) : null;
        foreach (var property in compared.Shape.Candidates)
        {
            if (parentShape is null || parentShape.Members.ContainsKey(property.Name) || MappingAttributes.IsNotMapped(property) || MappingAttributes.HasUnknownAttribute(property)) continue;
            if (compared.SaidOf(property.Name).Any(static said => said.IsIgnored != Certainty.No || said.IsNotScalar != Certainty.No || said.ColumnName is not null) || MappingAttributes.ColumnName(property) is not null) continue;
            if (ScalarTypes.IsScalar(ColumnFacts.Underlying(property.Type), Model.EfVersion).Is(true) && !Tables.HasColumn(parent, property.Name)) return true;
        }

        // The column's length is the next number of Fibonacci's that the longest name fits in (EF Core 8 and later); EF Core 9 leaves out its name.
        if (_comparison.Snapshot.Provider is null or "Sqlite" || root.Find(root.Discriminator ?? "Discriminator") is not { MaxLength: { } length, ClrType: "string" }) return Unsure();
        if (Model.Configuration.Find(derived.Type)?.Discriminator is not null || Model.Configuration.Covering(derived.Type).Any(static said => said.Discriminator is not null)) return Unsure();
        return derived.Type.Name.Length > length || Unsure();
    }

    private bool Unsure()
    {
        _comparison.Unsure();
        return false;
    }
}
