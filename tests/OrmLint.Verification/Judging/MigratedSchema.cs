using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using OrmLint.Verification.Running;

namespace OrmLint.Verification.Judging;

/// <summary>Whether the migrations of a context build the database that its model expects, on SQLite.</summary>
public static class MigratedSchema
{
    /// <summary>Applies all migrations, takes back those after the first, and says what went wrong.</summary>
    public static IEnumerable<string> Defects(Type contextType)
    {
        using var created = new ScenarioDatabase();
        using (var context = created.Context(contextType)) context.Database.EnsureCreated();

        using var migrated = new ScenarioDatabase();
        using var migrating = migrated.Context(contextType);
        var migrator = migrating.GetService<IMigrator>();
        var stage = "applying the first migration";
        List<string> defects = [];
        try
        {
            migrator.Migrate(DesignTime.FirstMigration);
            var before = Of(migrated);
            stage = "applying all migrations";
            migrator.Migrate();
            defects.AddRange(Differences(stage, expected: Of(created), Of(migrated)));
            stage = "taking back all migrations but the first";
            migrator.Migrate(DesignTime.FirstMigration);
            defects.AddRange(Differences(stage, expected: before, Of(migrated)));
        }
        catch (Exception exception)
        {
            defects.Add($"{stage} to SQLite threw {exception.Message}");
        }

        return defects;
    }

    private static IEnumerable<string> Differences(string stage, HashSet<string> expected, HashSet<string> actual)
        => expected.Except(actual).Select(line => $"after {stage} the database lacks {line}").Concat(actual.Except(expected).Select(line => $"after {stage} the database has {line}"));

    /// <summary>Columns, indexes and foreign keys. The order of columns is no difference: a migration can only add at the end.</summary>
    public static HashSet<string> Of(ScenarioDatabase database)
        => [.. database.Read("""
            SELECT 'column', t.name, c.name, c.type, c."notnull", c.pk FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE '\_\_EF%' ESCAPE '\'
            """), .. database.Read("""
            SELECT 'index', i.tbl_name, i.name, x."unique", (SELECT group_concat(name) FROM pragma_index_info(i.name)) FROM sqlite_master i, pragma_index_list(i.tbl_name) x WHERE i.type = 'index' AND x.name = i.name AND i.tbl_name NOT LIKE '\_\_EF%' ESCAPE '\'
            """), .. database.Read("""
            SELECT 'foreign key', t.name, f."from", f."table", f."to", f.on_delete FROM sqlite_master t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table'
            """)];
}
