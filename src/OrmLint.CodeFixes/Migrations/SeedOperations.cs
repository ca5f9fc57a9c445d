using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace OrmLint.Migrations;

/// <summary>What becomes of the rows of seed data: those of tables that stay, and those of new ones.</summary>
internal static class SeedOperations
{
    /// <summary>Compares the rows, table by table. Where rows of several tables change, EF Core sorts them by what refers to what: that is not followed.</summary>
    public static void Compare(Database source, Database target, IReadOnlyDictionary<MigrationTable, MigrationTable> tables, List<MigrationOperation> found, out bool isUnderstood)
    {
        var count = found.Count;
        var touched = 0;
        isUnderstood = true;
        foreach (var after in target.Tables.Where(static table => !table.IsExcluded))
        {
            var before = tables.TryGetValue(after.Name, out var name) ? source.Tables.First(table => table.Name == name) : null;
            if (before is null ? after.Rows.IsEmpty : SameText(before.Rows) == SameText(after.Rows)) continue;

            // Rows whose table changes are written, or left alone, by the values that columns have before and after.
            if (before is not null && (before.Rows.Length > 0 && after.Rows.Length > 0) && !before.Columns.Select(static column => column.Column).SequenceEqual(after.Columns.Select(static column => column.Column))) isUnderstood = false;
            touched++;
            Compare(before?.Rows ?? ImmutableArray<DatabaseRow>.Empty, after, before?.Name ?? after.Name, found);
        }

        if (touched > 1) isUnderstood = false;
        if (found.Count > count && found.Take(count).Any(static operation => operation is RenameTable or RenameColumn)) isUnderstood = false;
    }

    private static void Compare(ImmutableArray<DatabaseRow> before, DatabaseTable table, MigrationTable oldName, List<MigrationOperation> found)
    {
        var rows = before.ToDictionary(static row => Text(row.Key), StringComparer.Ordinal);
        var deleted = before.Where(row => table.Rows.All(other => Text(other.Key) != Text(row.Key))).ToList();
        found.AddRange(deleted.Select(row => new DeleteData(oldName, row.Key)));

        var inserted = new List<DatabaseRow>();
        foreach (var row in table.Rows)
        {
            if (!rows.TryGetValue(Text(row.Key), out var known))
            {
                inserted.Add(row);
                continue;
            }

            var changed = row.Values.Where(value => !known.Values.Contains(value)).ToImmutableArray();
            if (!changed.IsEmpty) found.Add(new UpdateData(table.Name, row.Key, changed));
        }

        if (inserted.Count > 0)
        {
            found.Add(new InsertData(table.Name, inserted[0].Key.Concat(inserted[0].Values).Select(static value => value.Column).ToImmutableArray(),
                inserted.Select(static row => row.Key.Concat(row.Values).Select(static value => value.Literal).ToImmutableArray()).ToImmutableArray()));
        }
    }

    private static string SameText(ImmutableArray<DatabaseRow> rows) => string.Join("\n", rows.Select(static row => Text(row.Key) + ": " + Text(row.Values)));

    private static string Text(ImmutableArray<(string Column, string Literal)> values) => string.Join(", ", values.Select(static value => value.Column + " = " + value.Literal));
}
