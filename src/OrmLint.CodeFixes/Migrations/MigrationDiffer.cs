using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using OrmLint.Model;

namespace OrmLint.Migrations;

/// <summary>
/// The operations that lead from one snapshot to the next, in the order of EF Core's <c>MigrationsModelDiffer</c> (EF Core 8.0 to
/// 10.0): tables and altered columns from last to first, dropped and added columns from first to last.
/// </summary>
internal sealed class MigrationDiffer
{
    private readonly SnapshotModel _before;
    private readonly SnapshotModel _after;

    /// <param name="before">The snapshot as it is.</param>
    /// <param name="after">The snapshot as it will be.</param>
    public MigrationDiffer(SnapshotModel before, SnapshotModel after)
    {
        _before = before;
        _after = after;
    }

    /// <summary>The operations of Up and Down, or null if a table or column involved is not understood well enough.</summary>
    /// <param name="rename">Whether a dropped and an added column of one structure are taken for a rename, where there is just one of each.</param>
    public MigrationOperations? Operations(bool rename)
        => TableChanges() is { } changes ? new(Sort(changes, rename), Sort(changes.Select(static change => change.Reverse()), rename)) : null;

    private List<TableChange>? TableChanges()
    {
        var changes = new List<TableChange>();
        foreach (var after in _after.Entities)
        {
            if (_before.Find(after.Name) is not { } before) return null;
            if (before.Block?.ToString() == after.Block?.ToString()) continue;
            if (SnapshotTable.Of(_before, before) is not { } table) return null;

            var gone = Differing(before, after);
            var come = Differing(after, before);
            if (table.ColumnsOf(gone) is not { } old || table.ColumnsOf(come) is not { } @new) return null;
            if (@new.Keys.Any(name => !old.ContainsKey(name) && table.HasColumn(name))) return null;
            changes.Add(new TableChange(table.Table, old, @new));
        }

        // The types of a hierarchy may change one table in several places.
        var joined = changes.GroupBy(static change => change.Table).Select(static group => group.Aggregate(TableChange.Join)).ToList();

        // Two of them with a column of one name: EF Core renames one of the columns.
        return joined.Sum(static change => change.After.Count) == changes.Sum(static change => change.After.Count) ? joined : null;
    }

    /// <summary>The properties of one entity type that another state of it does not have in the same words.</summary>
    private static ImmutableArray<SnapshotProperty> Differing(SnapshotEntity entity, SnapshotEntity other)
        => entity.Properties.Where(property => other.Find(property.Name) is not { } same || Words(property) != Words(same)).ToImmutableArray();

    private static string Words(SnapshotProperty property) => string.Join("\n", property.Statements.Select(static statement => statement.ToString()));

    private ImmutableArray<MigrationOperation> Sort(IEnumerable<TableChange> changes, bool rename)
    {
        // EF Core sorts tables in the order of the culture that it runs in, columns ordinally.
        var names = StringComparer.InvariantCulture;
        var drops = new List<MigrationOperation>();
        var renames = new List<MigrationOperation>();
        var others = new List<MigrationOperation>();
        foreach (var change in changes.OrderByDescending(static change => change.Table.Name, names).ThenByDescending(static change => change.Table.Schema, names))
        {
            var pairs = rename ? change.Renames() : ImmutableArray<(MigrationColumn Old, MigrationColumn New)>.Empty;
            drops.AddRange(change.Removed.Where(column => pairs.All(pair => pair.Old != column)).Select(column => new DropColumn(change.Table, column)));
            renames.AddRange(pairs.Select(pair => new RenameColumn(change.Table, pair.New, pair.Old)));
            others.AddRange(change.Altered.Reverse().Select(pair => new AlterColumn(change.Table, pair.New, pair.Old)));
            others.AddRange(change.Added.Where(column => pairs.All(pair => pair.New != column)).Select(column => new AddColumn(change.Table, column)));
        }

        return drops.Concat(renames).Concat(others).ToImmutableArray();
    }

    /// <summary>The columns of one table that change, before and after, by name: the order of the table, where its key is left alone.</summary>
    private sealed record TableChange(MigrationTable Table, ImmutableSortedDictionary<string, MigrationColumn> Before, ImmutableSortedDictionary<string, MigrationColumn> After)
    {
        public IEnumerable<MigrationColumn> Removed => Before.Where(column => !After.ContainsKey(column.Key)).Select(static column => column.Value);

        public IEnumerable<MigrationColumn> Added => After.Where(column => !Before.ContainsKey(column.Key)).Select(static column => column.Value);

        public IEnumerable<(MigrationColumn Old, MigrationColumn New)> Altered
            => Before.Where(column => After.TryGetValue(column.Key, out var other) && other != column.Value).Select(column => (column.Value, After[column.Key]));

        public TableChange Reverse() => new(Table, After, Before);

        public static TableChange Join(TableChange one, TableChange other) => new(one.Table, one.Before.SetItems(other.Before), one.After.SetItems(other.After));

        /// <summary>
        /// A removed and an added column of one structure, in EF Core's order: from the end. EF Core also pairs them where there are
        /// several of one structure, and joins columns that have nothing to do with each other; nothing is guessed here.
        /// </summary>
        public ImmutableArray<(MigrationColumn Old, MigrationColumn New)> Renames()
            => Removed.Reverse()
                .Where(old => Removed.Count(old.HasStructureOf) == 1 && Added.Count(old.HasStructureOf) == 1)
                .Select(old => (old, Added.First(old.HasStructureOf)))
                .ToImmutableArray();
    }
}
