using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OrmLint.Migrations;

/// <summary>ORM3107: a unique index on a table that may have rows which are not.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UniqueIndexOnExistingTable : MigrationSafetyRule
{
    /// <summary>Makes the analyzer.</summary>
    public UniqueIndexOnExistingTable()
        : base(Rules.UniqueIndexOnExistingTable)
    {
    }

    /// <inheritdoc />
    internal override void Check(MigrationView view, MigrationScript up) => ReportTogether(view, In(view.Migration, up));

    private static IEnumerable<(MigrationCall Call, string What)> In(MigrationClass migration, MigrationScript up)
    {
        foreach (var call in up.Calls.Where(static call => call.Name is "CreateIndex" or "AddUniqueConstraint"))
        {
            if ((call.Name == "CreateIndex" && call.Truth("unique") != true) || call.Table is not { } table || call.Columns() is not { Count: > 0 } columns || up.Creates(table)) continue;

            // SQL before it may have seen to the rows. A new column that is empty repeats nothing, and what was unique is so still.
            if (up.MayTouch(table.Name, call.Syntax.SpanStart) || columns.Any(column => IsNewAndEmpty(up, table, column))) continue;
            if (migration.Down?.Calls.Any(other => (other.Name == "AddUniqueConstraint" || (other.Name == "CreateIndex" && other.Truth("unique") == true)) && other.Table.Equals(table)
                && other.Columns().All(column => columns.Contains(column, StringComparer.OrdinalIgnoreCase)) && other.Columns().Count > 0) == true) continue;
            yield return (call, columns.Count == 1 ? $"'{table}.{columns[0]}'" : $"'{table}.({string.Join(", ", columns)})'");
        }
    }

    private static bool IsNewAndEmpty(MigrationScript up, TableName table, string column)
        => up.Calls.Any(call => call.Name == "AddColumn" && call.Table.Equals(table) && string.Equals(call.Text("name"), column, StringComparison.OrdinalIgnoreCase) && call.Truth("nullable") == true && !call.Has("defaultValue"));
}
