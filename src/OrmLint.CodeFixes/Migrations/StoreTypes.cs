using System;
using System.Collections.Generic;
using System.Linq;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>
/// The store type that EF Core gives a new property. The provider's table says what it is by default; the snapshot says whether
/// that holds in this model: where properties of the same kind have other types, somebody configured something.
/// </summary>
internal sealed class StoreTypes
{
    private readonly SnapshotModel _snapshot;
    private readonly Func<string, bool> _isInSource;

    /// <param name="snapshot">The snapshot, which names the provider.</param>
    /// <param name="isInSource">Whether this text is in the source outside of migrations: then a type may be somebody's explicit choice.</param>
    public StoreTypes(SnapshotModel snapshot, Func<string, bool> isInSource)
    {
        _snapshot = snapshot;
        _isInSource = isInSource;
    }

    /// <summary>The property as the provider stores it, with its store type; null if that cannot be told.</summary>
    public SnapshotProperty? Complete(SnapshotProperty property)
    {
        if (property.IsPrimitiveCollection || property.IsConcurrencyToken || property.ColumnOrder is not null || property.ComputedColumnSql is not null) return null;

        var clrType = property.ClrType.TrimEnd('?');
        if (StoreTypeTable.Find(_snapshot.Provider, clrType, property) is not { } mapping) return null;

        // A converted value may be null where its type is a class: then the text must say whether it is required.
        if (mapping.ClrType is "string" or "byte[]" && clrType != mapping.ClrType && property.AllowsNull == false) property = property with { IsRequired = true };
        var isOptionalValue = property.ClrType.EndsWith("?", StringComparison.Ordinal) && mapping.ClrType is not ("string" or "byte[]");
        property = property with { ClrType = mapping.ClrType + (isOptionalValue ? "?" : "") };

        // An explicit type is kept where the provider is known to have it for this CLR type.
        if (property.ColumnType is { } chosen) return StoreTypeTable.Accepts(_snapshot.Provider, clrType, chosen) ? property : null;

        return TypeInThisModel(property, mapping.StoreType) is { } type ? property with { ColumnType = type } : null;
    }

    private string? TypeInThisModel(SnapshotProperty property, string usual)
    {
        var types = new HashSet<string>(_snapshot.Entities.SelectMany(AlikeIn).Select(static alike => alike.ColumnType!), StringComparer.Ordinal);
        if (types.Count == 0 || types.Contains(usual)) return usual;

        // All of them differ from the table, and nobody chose it: a convention or an option of the provider does.
        return types.Count == 1 && !_isInSource(types.First()) ? types.First() : null;

        IEnumerable<SnapshotProperty> AlikeIn(SnapshotEntity entity)
            => entity.Properties.Where(other => !IsSpecial(entity, other) && IsAlike(other, property)).Concat(entity.Owned.SelectMany(AlikeIn));
    }

    /// <summary>Whether being part of a key or an index, or a row version, may have changed its type.</summary>
    private static bool IsSpecial(SnapshotEntity entity, SnapshotProperty property)
        => property.IsConcurrencyToken
            || property.ColumnType is null
            || entity.Discriminator == property.Name
            || entity.Key?.Properties.Contains(property.Name) == true
            || entity.AlternateKeys.Any(key => key.Properties.Contains(property.Name))
            || entity.Indexes.Any(index => index.Properties.Contains(property.Name))
            || entity.ForeignKeys.Any(foreignKey => foreignKey.Properties.Contains(property.Name));

    private static bool IsAlike(SnapshotProperty one, SnapshotProperty other)
        => one.ClrType.TrimEnd('?') == other.ClrType.TrimEnd('?')
            && one.MaxLength == other.MaxLength
            && one.Precision == other.Precision
            && one.Scale == other.Scale
            && one.IsUnicode == other.IsUnicode
            && one.IsFixedLength == other.IsFixedLength;
}
