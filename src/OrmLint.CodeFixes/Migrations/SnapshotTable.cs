using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>The one table that an entity type's own properties are columns of, where its mapping is simple enough to say so.</summary>
internal sealed class SnapshotTable
{
    /// <summary>Calls on an entity type that make a change of its columns more than a change of columns, or other operations.</summary>
    private static readonly ImmutableHashSet<string> s_beyond = ImmutableHashSet.Create(
        "IsTemporal", "IsMemoryOptimized", "SplitToTable", "SplitToView", "ToJson", "HasData", "HasNoKey");

    private readonly SnapshotModel _model;
    private readonly ImmutableArray<SnapshotEntity> _hierarchy;
    private readonly bool _isOptionalForAll;

    private SnapshotTable(SnapshotModel model, MigrationTable table, ImmutableArray<SnapshotEntity> hierarchy, bool isOptionalForAll)
    {
        _model = model;
        _hierarchy = hierarchy;
        _isOptionalForAll = isOptionalForAll;
        Table = table;
    }

    /// <summary>Its name.</summary>
    public MigrationTable Table { get; }

    /// <summary>
    /// The table, or null: a view, a temporal table, a table per concrete type, a table with seed data, one that entity types
    /// share, or anything that was not understood.
    /// </summary>
    public static SnapshotTable? Of(SnapshotModel model, SnapshotEntity entity)
    {
        if (Root(model, entity) is not { } root || root.Strategy == "Tpc") return null;

        var hierarchy = model.Entities.Where(other => Root(model, other) == root).ToImmutableArray();
        if (!hierarchy.All(IsSimple)) return null;

        // A derived type has a table of its own, or shares that of the root.
        var isOptionalForAll = entity != root && (entity.Table is null || (entity.Table == root.Table && entity.Schema == root.Schema));
        var owner = isOptionalForAll ? root : entity;
        if (owner.Table is not { } name) return null;

        var isShared = model.Entities.Any(other => other.Table == name && (other.Schema ?? model.DefaultSchema) == (owner.Schema ?? model.DefaultSchema) && !hierarchy.Contains(other));
        return isShared ? null : new SnapshotTable(model, new MigrationTable(name, owner.Schema ?? model.DefaultSchema), hierarchy, isOptionalForAll);
    }

    /// <summary>The columns of these properties by name; null if one is not understood, or if a key, an index or a relationship is made of it.</summary>
    public ImmutableSortedDictionary<string, MigrationColumn>? ColumnsOf(ImmutableArray<SnapshotProperty> properties)
    {
        var columns = ImmutableSortedDictionary.CreateBuilder<string, MigrationColumn>(StringComparer.Ordinal);
        foreach (var property in properties)
        {
            if (IsUsed(property.Name) || MigrationColumn.Of(property, _model.Provider, _isOptionalForAll) is not { } column || columns.ContainsKey(column.Name)) return null;
            columns.Add(column.Name, column);
        }

        return columns.ToImmutable();
    }

    /// <summary>Whether the table has a column of this name already, be it one of an owned type.</summary>
    public bool HasColumn(string name) => _hierarchy.Any(entity => HasColumn(entity, prefix: "", name));

    private static bool HasColumn(SnapshotEntity entity, string prefix, string name)
        => entity.Properties.Any(property => string.Equals(property.ColumnName ?? prefix + property.Name, name, StringComparison.OrdinalIgnoreCase))
            || entity.Owned.Any(owned => HasColumn(owned, prefix + owned.Ownership?.Navigation + "_", name));

    private bool IsUsed(string property) => _hierarchy.Any(entity =>
        entity.Key?.Properties.Contains(property) == true
        || entity.AlternateKeys.Any(key => key.Properties.Contains(property))
        || entity.Indexes.Any(index => index.Properties.Contains(property))
        || entity.ForeignKeys.Any(foreignKey => foreignKey.Properties.Contains(property))
        || entity.Discriminator == property
        || entity.Navigations.Contains(property)
        || entity.ComplexProperties.Contains(property))

        // A key that relationships alone refer to is not written as one.
        || _model.Entities.SelectMany(static entity => entity.ForeignKeys).Any(foreignKey =>
            _hierarchy.Any(entity => entity.Name == foreignKey.Principal) && foreignKey.Statement.ToString() is var text
            && text.Contains("HasPrincipalKey") && text.Contains("\"" + property + "\""));

    private static bool IsSimple(SnapshotEntity entity)
        => entity is { IsOwned: false, IsExcluded: false, IsMappedOtherwise: false, Unknown.IsEmpty: true, ShadowProperties.IsEmpty: true }
            && !entity.Blocks.SelectMany(static block => block.DescendantNodes()).OfType<MemberAccessExpressionSyntax>()
                .Any(static member => s_beyond.Contains(member.Name.Identifier.ValueText));

    private static SnapshotEntity? Root(SnapshotModel model, SnapshotEntity entity)
    {
        // Bounded, since a broken snapshot may go round in circles.
        for (var depth = 0; depth < 32 && entity.BaseType is { } name; depth++)
        {
            if (model.Find(name) is not { } @base) return null;
            entity = @base;
        }

        return entity.BaseType is null ? entity : null;
    }
}
