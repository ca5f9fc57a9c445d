using System;
using System.Collections.Generic;

namespace OrmLint.Model;

/// <summary>
/// The store types that a snapshot gives to properties for which nobody chose one, by CLR type and facets: an option of the provider, or
/// a convention, may have chosen otherwise than the provider's table.
/// </summary>
internal sealed class LearnedTypes
{
    private readonly Dictionary<(string ClrType, StoreFacets Facets), Dictionary<string, int>> _types = new();

    /// <param name="snapshot">The snapshot.</param>
    /// <param name="plainOf">Whether nothing in the source chooses the store type of a property of an entity type; null where that is not known of any.</param>
    public LearnedTypes(SnapshotModel snapshot, Func<SnapshotEntity, Func<SnapshotProperty, bool>?> plainOf)
    {
        foreach (var entity in snapshot.Entities)
        {
            if (plainOf(entity) is not { } isPlain) continue;
            foreach (var property in entity.Properties)
            {
                if (property is not { ColumnType: { } column, ComputedColumnSql: null } || entity.IsDiscriminator(property.Name) || !isPlain(property)) continue;
                var key = (property.ClrType.TrimEnd('?'), FacetsOf(entity, property));
                if (!_types.TryGetValue(key, out var types)) _types.Add(key, types = new Dictionary<string, int>(StringComparer.Ordinal));
                types[column] = types.TryGetValue(column, out var count) ? count + 1 : 1;
            }
        }
    }

    /// <summary>The facets of a property of the snapshot.</summary>
    public static StoreFacets FacetsOf(SnapshotEntity entity, SnapshotProperty property)
        => new(property.MaxLength, property.Precision, property.Scale, property.IsUnicode) { IsFixed = property.IsFixedLength, IsKey = IsKey(entity, property.Name) };

    /// <summary>Whether a property is part of a key, an index or a foreign key.</summary>
    public static bool IsKey(SnapshotEntity entity, string property) => SnapshotRoles.Of(entity).IsKey(property);

    /// <summary>The store type of a property: the table's, unless others like it agree on another one. Null where they disagree.</summary>
    /// <param name="table">The one by the provider's table.</param>
    /// <param name="facets">Its facets.</param>
    /// <param name="self">The property in the snapshot, of which nothing is to be learned.</param>
    public string? Correct(StoreType table, StoreFacets facets, (string ClrType, StoreFacets Facets, string? ColumnType) self)
    {
        if (!_types.TryGetValue((table.ClrType, facets), out var types)) return table.ColumnType;
        var isSelfAmong = self.ClrType == table.ClrType && self.Facets == facets;
        var (other, areSeveral) = ((string?)null, false);
        foreach (var type in types)
        {
            if (type.Value <= (isSelfAmong && self.ColumnType == type.Key ? 1 : 0)) continue;
            if (type.Key == table.ColumnType) return table.ColumnType;
            areSeveral = other is not null;
            other = type.Key;
        }

        return other is null ? table.ColumnType : areSeveral ? null : other;
    }
}
