using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>What the next snapshot says of an entity type that has another primary key: its properties, and the indexes of foreign keys that the key served.</summary>
internal static class KeyText
{
    /// <summary>The edits; null where not all of it is known, or where others refer to the key.</summary>
    public static ImmutableArray<SnapshotEdit>? Changed(Comparison comparison, ComparedEntity compared, IReadOnlyList<string?> after, KeyConfiguration? said)
    {
        var entity = compared.Entity;
        if (entity is not { Key: { } before, Seed.IsEmpty: true, BaseType: null } || IsReferredTo(comparison, entity) || said?.Name is { IsKnown: false } || after.Contains(null) || compared.Unknown != ModelAspects.None || compared.Said.Any(static one => one.Seed is not null)) return null;
        var names = after.OfType<string>().ToImmutableArray();
        if (entity.AlternateKeys.Any(key => key.Properties.SequenceEqual(names))) return null;

        var changes = new Dictionary<string, Func<SnapshotProperty, SnapshotProperty>>(StringComparer.Ordinal);
        var gone = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in before.Properties.Union(names))
        {
            var isIn = names.Contains(name);
            if (isIn && before.Properties.Contains(name) && compared.Property(name) is null) continue;
            if (compared.Property(name) is null && !isIn) gone.Add(name);
            else if (Change(compared, name, isIn, names.Length == 1) is { } change) changes.Add(name, change);
            else return null;
        }

        // What the key is made of may be new itself: after everything else.
        comparison.Follow(SnapshotEdit.Of(entity, next => IndexText.Served(compared, next, next with
        {
            Key = before with { Properties = names, Name = said?.Name?.Value },
            Properties = next.Properties.Where(property => !gone.Contains(property.Name)).Select(property => changes.TryGetValue(property.Name, out var change) ? change(property) : property).ToImmutableArray(),
        })));
        return ImmutableArray<SnapshotEdit>.Empty;
    }

    private static bool IsReferredTo(Comparison comparison, SnapshotEntity entity)
        => !entity.Owned.IsEmpty || comparison.Snapshot.Entities.Any(other => (other.BaseType == entity.Name && other.Table is not null) || other.ForeignKeys.Any(key => key.Principal == entity.Name && key.PrincipalKey.IsEmpty));

    /// <summary>What becomes of a property that is in the key, or is so no longer; null where that is not known.</summary>
    private static Func<SnapshotProperty, SnapshotProperty>? Change(ComparedEntity compared, string name, bool isIn, bool isAlone)
    {
        var symbol = compared.Property(name)!;
        var isInForeignKey = compared.Entity.ForeignKeys.Any(key => key.Properties.Contains(name));
        var allows = Nullability.AllowsNull(symbol);
        if (!allows.IsKnown || (isIn && allows.Value) || compared.SaidOf(name).Any(static one => one.Required is not null || one.IsConverted || one.Find(Facet.ValueGenerated) is not null) || MappingAttributes.Find(symbol, "System.ComponentModel.DataAnnotations.Schema", "DatabaseGeneratedAttribute") is not null) return null;
        return property =>
        {
            var clrType = property.ClrType.TrimEnd('?');
            var isReference = SnapshotType.AllowsNull(clrType) == true;
            var isByDefault = property.DefaultValue is not null || property.DefaultValueSql is not null || property.ComputedColumnSql is not null;
            return property with
            {
                ClrType = isReference || isIn || !allows.Value ? clrType : clrType + "?",
                IsRequired = isReference && !isIn && !allows.Value,
                ValueGenerated = isByDefault ? property.ValueGenerated : isIn && isAlone && !isInForeignKey && SnapshotType.IsGeneratedInKey(clrType) ? "ValueGeneratedOnAdd" : null,
            };
        };
    }
}
