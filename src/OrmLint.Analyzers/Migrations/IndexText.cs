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
        => Of(compared, index) is { } text ? SnapshotEdit.Of(compared.Entity, entity => entity with { Indexes = entity.Indexes.Add(text) }) : null;

    /// <summary>The edit by which an index goes.</summary>
    public static ImmutableArray<SnapshotEdit>? Removed(ComparedEntity compared, SnapshotIndex before)
        => SnapshotEdit.Of(compared.Entity, entity => entity with { Indexes = entity.Indexes.RemoveAll(index => ReferenceEquals(index.Statement, before.Statement)) });

    /// <summary>The edit by which an index becomes what the source says; null where not all of it is known.</summary>
    public static ImmutableArray<SnapshotEdit>? Changed(ComparedEntity compared, SnapshotIndex before, IndexConfiguration index)
        => Of(compared, index) is { } text ? Changed(compared, before, known => text with { Statement = known.Statement, IsUnique = text.IsUnique || IsOneToOne(compared, before) }) : null;

    /// <summary>The edit by which an index becomes another.</summary>
    public static ImmutableArray<SnapshotEdit>? Changed(ComparedEntity compared, SnapshotIndex before, Func<SnapshotIndex, SnapshotIndex> change)
        => SnapshotEdit.Of(compared.Entity, entity => entity with { Indexes = entity.Indexes.Select(index => ReferenceEquals(index.Statement, before.Statement) ? change(index) : index).ToImmutableArray() });

    private static bool IsOneToOne(ComparedEntity compared, SnapshotIndex index) => compared.Entity.ForeignKeys.Any(foreignKey => foreignKey.IsUnique && foreignKey.Properties.SequenceEqual(index.Properties));

    /// <summary>An index as the next snapshot has it; null where not all of it is known.</summary>
    public static SnapshotIndex? Of(ComparedEntity compared, IndexConfiguration index)
    {
        if (index.HasMore || index is not { Name.IsKnown: true, ModelName.IsKnown: true, IsUnique.IsKnown: true, Descending.IsKnown: true } || index.Filter is { IsKnown: false } || index.Properties.Any(name => name is null || name.IndexOf('.') >= 0)) return null;
        var descending = index.Descending.Value;
        return new SnapshotIndex(index.Properties.ToImmutableArray()!, null!)
        {
            Name = index.Name.Value,
            IsNamedInModel = index.ModelName.Value is not null,
            IsUnique = index.IsUnique.Value,
            Filter = index.Filter?.Value,
            HasConventionalFilter = index.Filter is null,

            // None descending is as good as nothing said; all are written without arguments.
            Descending = descending is null || (descending.Count > 0 && descending.All(static one => !one)) ? default : descending.All(static one => one) ? ImmutableArray<bool>.Empty : descending.ToImmutableArray(),
        };
    }
}
