using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>The tables of a snapshot: which entity types make up one, and which columns it has.</summary>
internal sealed class SnapshotTables
{
    // Found once: each keystroke compares with the same snapshot.
    private static readonly ConditionalWeakTable<SnapshotModel, SnapshotTables> s_tables = new();

    private readonly Dictionary<string, SnapshotEntity> _entities = new(StringComparer.Ordinal);
    private readonly HashSet<string> _owned = new(StringComparer.Ordinal);
    private readonly HashSet<string> _bases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SnapshotEntity>> _roots = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<(string, string)> _columns = new();
    private readonly Dictionary<string, List<ImmutableArray<string>>> _principalKeys = new(StringComparer.Ordinal);

    private SnapshotTables(SnapshotModel snapshot)
    {
        foreach (var entity in snapshot.Entities)
        {
            _entities[entity.Name] = entity;
            if (entity.BaseType is not null) _bases.Add(entity.BaseType);
        }

        foreach (var entity in snapshot.Entities)
        {
            if (TableOf(entity) is { } table)
            {
                if (entity.BaseType is null) RootsOf(table).Add(entity);
                AddColumns(entity, table);
            }

            AddOwned(entity);
            foreach (var foreignKey in entity.ForeignKeys.Where(static foreignKey => !foreignKey.PrincipalKey.IsEmpty))
            {
                if (!_principalKeys.TryGetValue(foreignKey.Principal, out var keys)) _principalKeys.Add(foreignKey.Principal, keys = new List<ImmutableArray<string>>());
                keys.Add(foreignKey.PrincipalKey);
            }
        }
    }

    /// <summary>The tables of a snapshot.</summary>
    public static SnapshotTables Of(SnapshotModel snapshot) => s_tables.GetValue(snapshot, static snapshot => new SnapshotTables(snapshot));

    /// <summary>Whether there is an entity type of this name, or an owned type.</summary>
    public bool HasEntity(string name) => _entities.ContainsKey(name) || _owned.Contains(name);

    /// <summary>Whether some entity type is mapped to a table of this name, in whatever schema.</summary>
    public bool HasTable(string table) => _roots.ContainsKey(table);

    /// <summary>Whether some entity type is mapped to a table of this name, however it is spelled, in whatever schema.</summary>
    public bool HasTableLike(string table) => _roots.ContainsKey(table) || _roots.Keys.Any(other => ColumnWords.IsRespelled(table, other));

    /// <summary>Whether the entity type's table has a column of this name, of whichever entity type.</summary>
    public bool HasColumn(SnapshotEntity entity, string column) => TableOf(entity) is { } table && _columns.Contains((table.ToUpperInvariant(), column.ToUpperInvariant()));

    /// <summary>Whether the entity type is the base of others.</summary>
    public bool IsBase(SnapshotEntity entity) => _bases.Contains(entity.Name);

    /// <summary>Whether another entity type that is not of its hierarchy is mapped to its table.</summary>
    public bool IsShared(SnapshotEntity entity) => TableOf(entity) is { } table && _roots.TryGetValue(table, out var roots) && roots.Count > 1;

    /// <summary>Whether migrations are about the entity type: it has a key and a table, and each statement of it was understood.</summary>
    public bool IsCompared(SnapshotEntity entity)
    {
        var root = Root(entity);
        return root.Key is not null && TableOf(entity) is not null
            && Line(entity).All(static part => part is { IsExcluded: false, IsMappedOtherwise: false, Unknown.IsEmpty: true });
    }

    /// <summary>The entity type at the root of a hierarchy.</summary>
    public SnapshotEntity Root(SnapshotEntity entity) => entity.BaseType is null ? entity : Line(entity).Last();

    /// <summary>Whether the columns of a derived type are in the table of its root, where other types leave them null.</summary>
    public bool IsInTableOfRoot(SnapshotEntity entity) => entity.BaseType is not null && Root(entity).Strategy is null or "Tph";

    /// <summary>The keys of an entity type that relationships lead to, other than the primary key.</summary>
    public IEnumerable<ImmutableArray<string>> PrincipalKeysOf(SnapshotEntity entity) => _principalKeys.TryGetValue(entity.Name, out var keys) ? keys : Enumerable.Empty<ImmutableArray<string>>();

    /// <summary>Whether a property is part of a key of the entity type that relationships lead to.</summary>
    public bool IsPrincipalKey(SnapshotEntity entity, string property) => PrincipalKeysOf(entity).Any(key => key.Contains(property));

    /// <summary>The table of an entity type, or of the root whose table it shares; null: none.</summary>
    public string? TableOf(SnapshotEntity entity) => entity.Table ?? (entity.BaseType is null ? null : Line(entity).Select(static part => part.Table).FirstOrDefault(static table => table is not null));

    /// <summary>The entity type and its bases, the root last.</summary>
    private IEnumerable<SnapshotEntity> Line(SnapshotEntity entity)
    {
        var depth = 0;
        yield return entity;
        while (entity.BaseType is { } name && _entities.TryGetValue(name, out var parent) && depth++ < _entities.Count) yield return entity = parent;
    }

    private List<SnapshotEntity> RootsOf(string table)
    {
        if (!_roots.TryGetValue(table, out var roots)) _roots.Add(table, roots = new List<SnapshotEntity>());
        return roots;
    }

    private void AddOwned(SnapshotEntity owner)
    {
        foreach (var owned in owner.Owned)
        {
            _owned.Add(owned.Name);
            if (owned.Table is { } table) AddColumns(owned, table);
            AddOwned(owned);
        }
    }

    private void AddColumns(SnapshotEntity entity, string table)
    {
        foreach (var property in entity.Properties)
        {
            // An owned type's column is named after its navigation, which the snapshot does not write.
            _columns.Add((table.ToUpperInvariant(), property.Column.ToUpperInvariant()));
            if (entity.Ownership is { } ownership) _columns.Add((table.ToUpperInvariant(), (ownership.Navigation + "_" + property.Name).ToUpperInvariant()));
        }
    }
}
