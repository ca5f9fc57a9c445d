using System;
using System.Collections.Generic;

namespace OrmLint.Migrations;

/// <summary>
/// What EF Core's SQLite provider does by rebuilding a table, since SQLite's ALTER TABLE cannot: it makes a new table from the model
/// after the migration, copies the columns that both have, and drops the old one (SqliteMigrationsSqlGenerator.RewriteOperations, 5.0 to 10.0).
/// </summary>
internal static class SqliteRebuild
{
    private static readonly HashSet<string> s_operations = new(StringComparer.Ordinal)
    {
        "AlterColumn", "DropColumn", "AddForeignKey", "DropForeignKey", "AddPrimaryKey", "DropPrimaryKey",
        "AddUniqueConstraint", "DropUniqueConstraint", "AddCheckConstraint", "DropCheckConstraint",
    };

    /// <summary>Whether an operation on a table that exists rebuilds it.</summary>
    public static bool IsOne(MigrationCall call) => s_operations.Contains(call.Name);
}
