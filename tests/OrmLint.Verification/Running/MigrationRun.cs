using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using OrmLint.Verification.Judging;

namespace OrmLint.Verification.Running;

/// <summary>What one migration did to a SQLite database with rows in it.</summary>
/// <param name="Type">The class of the migration.</param>
public sealed record AppliedMigration(Type Type)
{
    /// <summary>Why it could not be applied, or null.</summary>
    public string? Failure { get; set; }

    /// <summary>Columns that are gone, though <c>Up</c> neither drops nor renames them.</summary>
    public List<string> ColumnsLost { get; } = [];

    /// <summary>Columns whose values are nowhere in their table any more.</summary>
    public List<string> ValuesLost { get; } = [];

    /// <summary>Columns that hold the values which another column held before.</summary>
    public List<string> ValuesMoved { get; } = [];

    /// <summary>Columns in which a row had NULL, and has something else now.</summary>
    public List<string> NullsReplaced { get; } = [];

    /// <summary>What goes away between the model before and the model after, by EF Core's differ, and <c>Up</c> does not take away.</summary>
    public List<string> Diverged { get; } = [];

    /// <summary>What differs in the schema after <c>Down</c>, from what was there before <c>Up</c>.</summary>
    public List<string> NotUndone { get; } = [];

    /// <summary>Whether its SQL is another one each time it is asked for.</summary>
    public bool Changes { get; set; }
}

/// <summary>Applies the migrations of a context one by one to a SQLite database, puts rows into every table before each, and takes each back once.</summary>
public sealed class MigrationRun
{
    private const string Tables = @"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\_\_EF%' ESCAPE '\'";

    private readonly ScenarioDatabase _database;
    private readonly DbContext _context;
    private readonly Dictionary<IModel, IRelationalModel> _models = [];
    private int _value = 1000;

    private MigrationRun(ScenarioDatabase database, DbContext context) => (_database, _context) = (database, context);

    /// <summary>The migrations in the order in which EF Core applies them, up to one that cannot be applied.</summary>
    public List<AppliedMigration> Migrations { get; } = [];

    /// <summary>Why EF Core could not list the migrations, or null.</summary>
    public string? ListingFailure { get; private set; }

    /// <summary>What is different between the snapshot and the model of the last migration, by EF Core's differ.</summary>
    public List<string> SnapshotDifferences { get; } = [];

    /// <summary>The schema after all migrations.</summary>
    public HashSet<string> Schema { get; private set; } = [];

    /// <summary>Whether all migrations were listed and applied.</summary>
    public bool IsComplete => ListingFailure is null && Migrations.TrueForAll(migration => migration.Failure is null);

    /// <summary>Runs the migrations of a context.</summary>
    public static MigrationRun Of(Type contextType)
    {
        using var database = new ScenarioDatabase();
        using var context = database.Context(contextType);
        var run = new MigrationRun(database, context);
        run.ApplyAll();
        return run;
    }

    private void ApplyAll()
    {
        IMigrationsAssembly assembly;
        try
        {
            assembly = _context.GetService<IMigrationsAssembly>();
            _ = assembly.Migrations.Count;
        }
        catch (ArgumentException exception)
        {
            ListingFailure = exception.Message;
            return;
        }

        var migrator = _context.GetService<IMigrator>();
        Migration? last = null;
        var previous = Migration.InitialDatabase;
        foreach (var (id, type) in assembly.Migrations)
        {
            var migration = assembly.CreateMigration(type, _context.Database.ProviderName!);
            System.Threading.Thread.Sleep(2);
            var applied = new AppliedMigration(type.AsType()) { Changes = Sql(migration) != Sql(assembly.CreateMigration(type, _context.Database.ProviderName!)) };
            Migrations.Add(applied);
            if (last is not null) applied.Diverged.AddRange(Gone(last, migration));
            Apply(migrator, id, previous, migration, applied);
            if (applied.Failure is not null) break;
            (last, previous) = (migration, id);
        }

        if (IsComplete && last is not null && HasModel(last) && assembly.ModelSnapshot is { } snapshot)
        {
            SnapshotDifferences.AddRange(Differences(last, snapshot.Model).Select(Text));
        }

        Schema = MigratedSchema.Of(_database);
    }

    private void Apply(IMigrator migrator, string id, string previous, Migration migration, AppliedMigration applied)
    {
        var schema = MigratedSchema.Of(_database);
        Fill();
        var before = Values();
        if (Attempt(() => migrator.Migrate(id)) is { } failure)
        {
            applied.Failure = failure;
            return;
        }

        Compare(before, Values(), migration, applied);
        if (Attempt(() => migrator.Migrate(previous)) is { } cannotGoBack)
        {
            applied.NotUndone.Add(cannotGoBack);
            return;
        }

        var undone = MigratedSchema.Of(_database);
        applied.NotUndone.AddRange(schema.Except(undone).Select(line => "lacks " + line).Concat(undone.Except(schema).Select(line => "has " + line)));

        // What Down left behind may be in the way of going on: then begin anew.
        if (Attempt(() => migrator.Migrate(id)) is null) return;
        _database.Read("PRAGMA foreign_keys = OFF");
        foreach (var table in _database.Read("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")) _database.Read($"DROP TABLE \"{table}\"");
        migrator.Migrate(id);
    }

    private string? Attempt(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // From EF Core 9 on a migration that fails takes its lock with it, and the next one would wait for it.
            if (_database.Read("SELECT name FROM sqlite_master WHERE name = '__EFMigrationsLock'").Count > 0) _database.Read("DELETE FROM __EFMigrationsLock");
            return exception.Message;
        }
    }

    private static void Compare(Dictionary<string, Dictionary<string, List<string>>> before, Dictionary<string, Dictionary<string, List<string>>> after, Migration migration, AppliedMigration applied)
    {
        var operations = migration.UpOperations;
        var expected = operations.OfType<DropColumnOperation>().Select(drop => (drop.Table, drop.Name)).Concat(operations.OfType<RenameColumnOperation>().Select(rename => (rename.Table, rename.Name))).ToHashSet();
        foreach (var (table, columns) in before)
        {
            var name = operations.OfType<RenameTableOperation>().FirstOrDefault(rename => rename.Name == table)?.NewName ?? table;
            if (!after.TryGetValue(name, out var now))
            {
                applied.ValuesLost.AddRange(columns.Keys.Select(column => $"{table}.{column}"));
                if (!operations.OfType<DropTableOperation>().Any(drop => drop.Name == table)) applied.ColumnsLost.Add(table);
                continue;
            }

            foreach (var (column, values) in columns)
            {
                if (!now.ContainsKey(column) && !expected.Contains((table, column)) && !expected.Contains((name, column))) applied.ColumnsLost.Add($"{table}.{column}");
                var sentinels = values.FindAll(value => value != "NULL");
                if (sentinels.Count > 0 && !(now.TryGetValue(column, out var same) && sentinels.TrueForAll(same.Contains)))
                {
                    var holder = now.FirstOrDefault(other => sentinels.TrueForAll(other.Value.Contains)).Key;
                    if (holder is null) applied.ValuesLost.Add($"{table}.{column}");
                    else applied.ValuesMoved.Add($"{name}.{holder}");
                }

                if (values.Contains("NULL") && now.TryGetValue(column, out var kept) && !kept.Contains("NULL")) applied.NullsReplaced.Add($"{name}.{column}");
            }
        }
    }

    // Three rows a table: one with a value of its own in each column, one with NULL wherever it may be, and a copy of the first under another key.
    private void Fill()
    {
        _database.Read("PRAGMA foreign_keys = OFF");
        foreach (var table in _database.Read(Tables))
        {
            var columns = _database.Read($"SELECT name || '|' || type || '|' || \"notnull\" || '|' || pk FROM pragma_table_info('{table}')").Select(line => line.Split('|')).ToList();
            var values = columns.ToDictionary(column => column[0], column => Sentinel(column[1]));
            Insert(table, values);
            Insert(table, columns.ToDictionary(column => column[0], column => column[2] == "0" && column[3] == "0" ? "NULL" : Sentinel(column[1])));
            Insert(table, columns.ToDictionary(column => column[0], column => column[3] == "0" ? values[column[0]] : Sentinel(column[1])));
        }

        _database.Read("PRAGMA foreign_keys = ON");
    }

    private void Insert(string table, Dictionary<string, string> values)
    {
        try
        {
            _database.Read($"INSERT INTO \"{table}\" ({string.Join(", ", values.Keys.Select(column => $"\"{column}\""))}) VALUES ({string.Join(", ", values.Values)})");
        }
        catch (SqliteException)
        {
            // A constraint allows no such row.
        }
    }

    private string Sentinel(string type)
    {
        _value++;
        return type switch
        {
            "INTEGER" => $"{_value}",
            "REAL" => $"{_value}.5",
            "BLOB" => $"x'{_value:X8}'",
            _ => $"'value {_value}'",
        };
    }

    private Dictionary<string, Dictionary<string, List<string>>> Values() => _database.Read(Tables).ToDictionary(
        table => table,
        table => _database.Read($"SELECT name FROM pragma_table_info('{table}')").ToDictionary(column => column, column => _database.Read($"SELECT CAST(\"{column}\" AS TEXT) FROM \"{table}\"")));

    private List<string> Gone(Migration before, Migration migration)
    {
        if (!HasModel(before) || !HasModel(migration)) return [];
        var done = migration.UpOperations.Select(Text).ToHashSet();
        return [.. Differences(before, migration.TargetModel).Where(operation => operation is DropColumnOperation or DropTableOperation).Select(Text).Where(operation => !done.Contains(operation))];
    }

    private IReadOnlyList<MigrationOperation> Differences(Migration before, IModel after)
        => _context.GetService<IMigrationsModelDiffer>().GetDifferences(Relational(before.TargetModel), Relational(after));

    private IRelationalModel Relational(IModel model)
    {
        if (_models.TryGetValue(model, out var known)) return known;
        var finished = model is IMutableModel mutable ? mutable.FinalizeModel() : model;
        return _models[model] = _context.GetService<IModelRuntimeInitializer>().Initialize(finished, designTime: true, validationLogger: null).GetRelationalModel();
    }

    private static bool HasModel(Migration migration) => migration.TargetModel.GetEntityTypes().Any();

    private static string Text(MigrationOperation operation) => operation switch
    {
        DropColumnOperation drop => $"drop {drop.Table}.{drop.Name}",
        RenameColumnOperation rename => $"drop {rename.Table}.{rename.Name}",
        AddColumnOperation add => $"add {add.Table}.{add.Name}",
        DropTableOperation drop => $"drop {drop.Name}",
        RenameTableOperation rename => $"drop {rename.Name}",
        CreateTableOperation create => $"create {create.Name}",
        _ => operation.GetType().Name,
    };

    private string Sql(Migration migration)
    {
        try
        {
            return string.Join("\n", _context.GetService<IMigrationsSqlGenerator>().Generate(migration.UpOperations, HasModel(migration) ? Relational(migration.TargetModel).Model : null).Select(command => command.CommandText));
        }
        catch (Exception exception) when (exception is NotSupportedException or InvalidOperationException)
        {
            return exception.Message;
        }
    }
}
