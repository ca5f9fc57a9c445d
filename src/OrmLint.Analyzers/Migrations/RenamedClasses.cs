using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using OrmLint.Model;
using OrmLint.Orms;

namespace OrmLint.Migrations;

/// <summary>
/// Classes by a new name, or in another namespace: <c>MigrationsModelDiffer</c> pairs tables by their names first (EF Core 8 to 10), and what a class is
/// called makes no difference to the database. Only classes that stand alone: not those of hierarchies, nor those with owned or complex types.
/// </summary>
internal static class RenamedClasses
{
    /// <summary>The snapshot, with entity types whose class is gone called as the classes that have their tables now; the same if there are none.</summary>
    public static SnapshotModel Follow(Compilation compilation, ContextModel model, SnapshotModel snapshot)
    {
        // Most classes are there still: what takes a look at all entity types is asked last.
        var gone = snapshot.Entities.Where(entity => entity is { Table: not null, BaseType: null, IsExcluded: false }
            && model.Find(entity.Name) is null && EntityName.Find(compilation, entity.Name).IsEmpty && IsAlone(snapshot, entity)).ToList();
        if (gone.Count == 0) return snapshot;

        var known = new HashSet<string>(snapshot.Entities.Select(static entity => entity.Name), StringComparer.Ordinal);
        var come = model.Entities.Where(entity => entity is { Certainty: Certainty.Yes, IsKeptOut: false, IsOutsideMigrations: false, Table: { IsKnown: true, Value: not null } }
            && !known.Contains(EntityName.Of(entity.Type)) && IsAlone(model, entity)).ToList();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entity in gone)
        {
            if (gone.Count(other => IsSame(other.Table!, entity.Table!)) == 1 && come.Where(other => IsSame(other.Table.Value!, entity.Table!)).ToList() is [var only]) names.Add(entity.Name, EntityName.Of(only.Type));
        }

        return names.Count == 0 || names.Values.Distinct().Count() != names.Count ? snapshot : snapshot with
        {
            Entities = snapshot.Entities.Select(entity => entity with
            {
                Name = NameOf(entity.Name),
                ForeignKeys = entity.ForeignKeys.Select(key => key with { Principal = NameOf(key.Principal) }).ToImmutableArray(),
            }).ToImmutableArray(),
        };

        string NameOf(string name) => names.TryGetValue(name, out var renamed) ? renamed : name;
    }

    // A convention may spell what the source says in another way.
    private static bool IsSame(string table, string other) => ColumnWords.IsRespelled(table, other);

    private static bool IsAlone(SnapshotModel snapshot, SnapshotEntity entity)
        => entity.Name.IndexOf('.') >= 0 && entity.Name.IndexOf('<') < 0 && entity.Owned.IsEmpty && entity.ComplexProperties.IsEmpty && !snapshot.Entities.Any(other => other.BaseType == entity.Name);

    private static bool IsAlone(ContextModel model, ModelEntity entity)
        => !model.Entities.Any(other => !ReferenceEquals(other, entity) && (other.Type.DerivesFrom(entity.Type) || entity.Type.DerivesFrom(other.Type)));
}
