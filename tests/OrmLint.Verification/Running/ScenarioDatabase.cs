using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Data.Common;
using System.Linq;
using System.Reflection;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace OrmLint.Verification.Running;

/// <summary>A fresh in-memory database that lives as long as this object, and the ways in which a scenario may ask for it.</summary>
public sealed class ScenarioDatabase : IDisposable
{
    private static readonly ConcurrentDictionary<(Type Context, int Rows), Lazy<Template>> s_templates = new();
    private static int s_number;
    private readonly SqliteConnection _connection;
    private readonly List<IDisposable> _handedOut = [];

    /// <summary>Opens an empty database.</summary>
    public ScenarioDatabase()
    {
        StatementLog.Install();
        ConnectionString = $"Data Source=scenario{System.Threading.Interlocked.Increment(ref s_number)};Mode=Memory;Cache=Shared;Pooling=False";
        _connection = new SqliteConnection(ConnectionString);
        _connection.Open();
    }

    /// <summary>Opens another connection to the same database.</summary>
    public string ConnectionString { get; }

    /// <summary>Creates the tables of a context, and lets its model fill them with this number of rows.</summary>
    public void Fill(Type contextType, int rows)
        => s_templates.GetOrAdd((contextType, rows), key => new(() => Filled(key.Context, key.Rows))).Value.CopyTo(_connection);

    /// <summary>What a parameter of a scenario's entry method is given, or null if the bed does not know it.</summary>
    public object? Argument(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (typeof(DbContext).IsAssignableFrom(type)) return Keep(Context(type, _connection));
        if (type.IsAssignableFrom(typeof(SqliteConnection)) && typeof(System.Data.IDbConnection).IsAssignableFrom(type)) return _connection;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDbContextFactory<>))
            return Activator.CreateInstance(typeof(Factory<>).MakeGenericType(type.GetGenericArguments()), this);
        return type == typeof(string) && parameter.Name == "connectionString" ? ConnectionString : null;
    }

    /// <summary>Every row of every table: what a fix must not change.</summary>
    public string Dump()
    {
        var dump = new StringBuilder();
        foreach (var table in Read("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"))
        {
            dump.AppendLine($"{table}:");
            foreach (var row in Read($"SELECT * FROM \"{table}\"").Order(StringComparer.Ordinal)) dump.AppendLine($"  {row}");
        }

        return dump.ToString();
    }

    /// <summary>The rows of a query, each as a line.</summary>
    public List<string> Read(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? "NULL" : reader.GetValue(column))));
        return rows;
    }

    /// <summary>A context on the connection that the database lives by.</summary>
    public DbContext Context(Type type) => Context(type, _connection);

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var context in _handedOut) context.Dispose();
        _connection.Dispose();
    }

    private static DbContext Context(Type type, DbConnection connection) => Contexts.Create(type, builder => builder.UseSqlite(connection));

    private static Template Filled(Type contextType, int rows)
    {
        var fill = contextType.Assembly.GetTypes().Select(type => type.GetMethod("Fill", [contextType, typeof(int)])).FirstOrDefault(method => method is { IsStatic: true })
            ?? throw new ScenarioException($"Nothing fills the database: give {contextType.Name} a 'public static void Fill({contextType.Name} db, int rows)'.");
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var context = Context(contextType, connection);
        context.Database.EnsureCreated();
        fill.Invoke(null, [context, rows]);
        context.SaveChanges();
        return new Template(connection);
    }

    // Databases are copied from one that was filled once: SQLite allows one copy of it at a time.
    private sealed class Template(SqliteConnection connection)
    {
        public void CopyTo(SqliteConnection target)
        {
            lock (connection) connection.BackupDatabase(target);
        }
    }

    private T Keep<T>(T context)
        where T : IDisposable
    {
        _handedOut.Add(context);
        return context;
    }

    // Each context has a connection of its own, so that one works while another reads.
    private sealed class Factory<TContext>(ScenarioDatabase database) : IDbContextFactory<TContext>
        where TContext : DbContext
    {
        public TContext CreateDbContext() => (TContext)Contexts.Create(typeof(TContext), builder => builder.UseSqlite(database.ConnectionString));
    }
}
