using System;
using System.Collections.Immutable;
using System.Linq;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>What the next snapshot says of an index that came, went, or became another.</summary>
internal static class IndexText
{
    /// <summary>The edit by which an index comes; null where not all of it is known.</summary>
    public static ImmutableArray<SnapshotEdit>? Added(ComparedEntity compared, IndexConfiguration index)
        => Of(compared, index) is { } text ? SnapshotEdit.Of(compared.Entity, entity => Served(compared, entity, entity with { Indexes = entity.Indexes.Add(text) })) : null;

    /// <summary>The edit by which an index goes; null where other statements would be left behind that name it.</summary>
    public static ImmutableArray<SnapshotEdit>? Removed(ComparedEntity compared, SnapshotIndex before)
        => before.HasProviderStatements ? null : SnapshotEdit.Of(compared.Entity, entity => Served(compared, entity, entity with { Indexes = entity.Indexes.RemoveAll(index => ReferenceEquals(index.Statement, before.Statement)) }));

    /// <summary>The edit by which an index becomes what the source says; null where not all of it is known.</summary>
    public static ImmutableArray<SnapshotEdit>? Changed(ComparedEntity compared, SnapshotIndex before, IndexConfiguration index)
        => Of(compared, index) is { } text ? Changed(compared, before, known => text with { Statement = known.Statement, IsUnique = text.IsUnique || IsOneToOne(compared, before) }) : null;

    /// <summary>The edit by which an index becomes another.</summary>
    public static ImmutableArray<SnapshotEdit>? Changed(ComparedEntity compared, SnapshotIndex before, Func<SnapshotIndex, SnapshotIndex> change)
        => SnapshotEdit.Of(compared.Entity, entity => entity with { Indexes = entity.Indexes.Select(index => ReferenceEquals(index.Statement, before.Statement) ? change(index) : index).ToImmutableArray() });

    /// <summary>The entity type after a change of its keys and indexes: a foreign key that one of them begins with has no index of its own (<c>ForeignKeyIndexConvention</c>).</summary>
    public static SnapshotEntity Served(ComparedEntity compared, SnapshotEntity before, SnapshotEntity after)
    {
        foreach (var foreignKey in after.ForeignKeys.Where(key => before.ForeignKeys.Contains(key)))
        {
            var isServed = IsServed(after, foreignKey.Properties, foreignKey.IsUnique);
            if (isServed == IsServed(before, foreignKey.Properties, foreignKey.IsUnique) || Said(compared, foreignKey.Properties)) continue;
            var own = Own(after, foreignKey.Properties);
            if (isServed && own is not null) after = after with { Indexes = after.Indexes.Remove(own) };
            else if (!isServed && own is null) after = after with { Indexes = after.Indexes.Add(Conventional(foreignKey.Properties, foreignKey.IsUnique)) };
        }

        return after;
    }

    /// <summary>Whether a key or another index serves a foreign key: one that begins with it or, for one to one, a unique one of the same properties.</summary>
    public static bool IsServed(SnapshotEntity entity, ImmutableArray<string> foreignKey, bool isUnique)
    {
        var own = Own(entity, foreignKey);
        return Serves(entity.Key?.Properties, true) || entity.AlternateKeys.Any(key => Serves(key.Properties, true)) || entity.Indexes.Any(index => !ReferenceEquals(index, own) && Serves(index.Properties, index.IsUnique));

        bool Serves(ImmutableArray<string>? properties, bool isUniqueItself)
            => properties is { IsDefault: false } names && (isUnique ? isUniqueItself && names.SequenceEqual(foreignKey) : names.Take(foreignKey.Length).SequenceEqual(foreignKey));
    }

    /// <summary>The index of a foreign key itself, or null.</summary>
    public static SnapshotIndex? Own(SnapshotEntity entity, ImmutableArray<string> foreignKey) => entity.Indexes.FirstOrDefault(index => !index.IsNamedInModel && index.Properties.SequenceEqual(foreignKey));

    /// <summary>The index that a foreign key gets by convention.</summary>
    public static SnapshotIndex Conventional(ImmutableArray<string> foreignKey, bool isUnique) => new(foreignKey, null!) { IsUnique = isUnique, HasConventionalFilter = true };

    /// <summary>Whether an index of these properties is said by itself.</summary>
    public static bool Said(ComparedEntity compared, ImmutableArray<string> properties) => IndexDiffer.Said(compared).Any(index => index.Properties.SequenceEqual(properties));

    private static bool IsOneToOne(ComparedEntity compared, SnapshotIndex index) => compared.Entity.ForeignKeys.Any(foreignKey => foreignKey.IsUnique && foreignKey.Properties.SequenceEqual(index.Properties));

    /// <summary>An index as the next snapshot has it; null where not all of it is known.</summary>
    public static SnapshotIndex? Of(ComparedEntity compared, IndexConfiguration index)
    {
        if (index.HasMore || index is not { Name.IsKnown: true, ModelName.IsKnown: true, IsUnique.IsKnown: true, Descending.IsKnown: true } || index.Filter is { IsKnown: false } || index.Properties.Any(name => name is null || name.IndexOf('.') >= 0)) return null;
        var descending = index.Descending.Value;
        return new SnapshotIndex(index.Properties.ToImmutableArray()!, null!)
        {
            Name = index.Name.Value,
            ModelName = index.ModelName.Value,
            IsUnique = index.IsUnique.Value,
            Filter = index.Filter?.Value,
            HasConventionalFilter = index.Filter is null,

            // None descending is as good as nothing said; all are written without arguments.
            Descending = descending is null || (descending.Count > 0 && descending.All(static one => !one)) ? default : descending.All(static one => one) ? ImmutableArray<bool>.Empty : descending.ToImmutableArray(),
        };
    }
}
