using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>
/// Finds the columns of the snapshot that another property of the class has now: a field that became a property, a property by another name with its column kept.
/// The differ pairs columns by name, so that it is one column, with its keys, indexes and relationships.
/// </summary>
internal static class MovedColumns
{
    /// <summary>The snapshot, with properties called as those that have their columns now; the same if there are none.</summary>
    public static SnapshotModel Follow(ContextModel model, SnapshotModel snapshot)
    {
        var moved = new Dictionary<string, ImmutableDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var entity in snapshot.Entities)
        {
            if (model.Find(entity.Name) is { Certainty: Certainty.Yes } known && Moved(model, entity, known.Type) is { IsEmpty: false } names) moved.Add(entity.Name, names);
        }

        return moved.Count == 0 ? snapshot : snapshot with { Entities = snapshot.Entities.Select(entity => Renamed(entity, moved)).ToImmutableArray() };
    }

    private static ImmutableDictionary<string, string> Moved(ContextModel model, SnapshotEntity entity, INamedTypeSymbol type)
    {
        var shape = model.Shapes.Of(type);
        var gone = shape.IsWhole ? entity.Properties.Where(property => !shape.Members.ContainsKey(property.Name) && model.SaidOf(type, property.Name).IsEmpty).ToList() : new List<SnapshotProperty>();
        if (gone.Count == 0) return ImmutableDictionary<string, string>.Empty;

        var names = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var come = shape.Candidates.Where(property => entity.Find(property.Name) is null && !MappingAttributes.IsNotMapped(property) && ScalarTypes.IsScalar(ColumnFacts.Underlying(property.Type), model.EfVersion).Is(true)).ToList();
        foreach (var property in gone)
        {
            if (come.Where(other => string.Equals(ColumnOf(model, type, other), property.Column, StringComparison.OrdinalIgnoreCase)).ToList() is [var only]) names[property.Name] = only.Name;
        }

        return names.Values.Distinct(StringComparer.Ordinal).Count() == names.Count ? names.ToImmutable() : ImmutableDictionary<string, string>.Empty;
    }

    /// <summary>The column of a property; null where it is not known.</summary>
    private static string? ColumnOf(ContextModel model, INamedTypeSymbol type, IPropertySymbol property)
    {
        var said = model.SaidOf(type, property.Name);
        if (said.Any(static one => one.IsIgnored != Certainty.No || one.Unknown != ModelAspects.None)) return null;
        return said.Select(static one => one.ColumnName).Where(static name => name is not null).ToList() switch
        {
            [] => MappingAttributes.ColumnName(property) ?? property.Name,
            [{ IsKnown: true, Value: var name }] => name,
            _ => null,
        };
    }

    private static SnapshotEntity Renamed(SnapshotEntity entity, Dictionary<string, ImmutableDictionary<string, string>> moved)
    {
        if (moved.TryGetValue(entity.Name, out var names))
        {
            entity = entity with
            {
                Properties = entity.Properties.Select(property => names.TryGetValue(property.Name, out var name) ? property with { Name = name, ColumnName = property.Column } : property).ToImmutableArray(),
                Key = entity.Key is { } key ? key with { Properties = All(key.Properties, names) } : null,
                AlternateKeys = entity.AlternateKeys.Select(other => other with { Properties = All(other.Properties, names) }).ToImmutableArray(),
                Indexes = entity.Indexes.Select(index => index with { Properties = All(index.Properties, names) }).ToImmutableArray(),
                ForeignKeys = entity.ForeignKeys.Select(foreignKey => foreignKey with { Properties = All(foreignKey.Properties, names) }).ToImmutableArray(),
            };
        }

        return entity.ForeignKeys.Any(foreignKey => moved.ContainsKey(foreignKey.Principal) && !foreignKey.PrincipalKey.IsEmpty)
            ? entity with { ForeignKeys = entity.ForeignKeys.Select(foreignKey => moved.TryGetValue(foreignKey.Principal, out var others) ? foreignKey with { PrincipalKey = All(foreignKey.PrincipalKey, others) } : foreignKey).ToImmutableArray() }
            : entity;
    }

    private static ImmutableArray<string> All(ImmutableArray<string> properties, ImmutableDictionary<string, string> names)
        => properties.Select(property => names.TryGetValue(property, out var name) ? name : property).ToImmutableArray();
}
