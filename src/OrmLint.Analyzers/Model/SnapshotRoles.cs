using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;

namespace OrmLint.Model;

/// <summary>
/// Which properties of an entity type of the snapshot are in its keys, indexes and foreign keys. It is asked of each property at each keystroke, while the
/// snapshot stays the same: found once, it lives as long as the entity type.
/// </summary>
internal sealed class SnapshotRoles
{
    private static readonly ConditionalWeakTable<SnapshotEntity, SnapshotRoles> s_roles = new();

    private readonly HashSet<string> _alternateKeys;
    private readonly HashSet<string> _indexes;
    private readonly HashSet<string> _foreignKeys;
    private readonly HashSet<string> _key;

    private SnapshotRoles(SnapshotEntity entity)
    {
        _key = new(entity.Key is { } key ? key.Properties : Enumerable.Empty<string>(), StringComparer.Ordinal);
        _alternateKeys = new(entity.AlternateKeys.SelectMany(static alternate => alternate.Properties), StringComparer.Ordinal);
        _indexes = new(entity.Indexes.SelectMany(static index => index.Properties), StringComparer.Ordinal);
        _foreignKeys = new(entity.ForeignKeys.SelectMany(static foreignKey => foreignKey.Properties), StringComparer.Ordinal);
    }

    /// <summary>The roles of the properties of an entity type.</summary>
    public static SnapshotRoles Of(SnapshotEntity entity) => s_roles.GetValue(entity, static entity => new SnapshotRoles(entity));

    /// <summary>Whether a property is in a foreign key.</summary>
    public bool IsForeignKey(string property) => _foreignKeys.Contains(property);

    /// <summary>Whether a property is in an alternate key.</summary>
    public bool IsAlternateKey(string property) => _alternateKeys.Contains(property);

    /// <summary>Whether a property is in an index.</summary>
    public bool IsIndexed(string property) => _indexes.Contains(property);

    /// <summary>Whether a property is in a key, an index or a foreign key.</summary>
    public bool IsKey(string property) => _key.Contains(property) || _alternateKeys.Contains(property) || _indexes.Contains(property) || _foreignKeys.Contains(property);
}
