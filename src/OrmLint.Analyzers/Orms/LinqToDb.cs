using System.Collections.Generic;
using System.Linq;
using static OrmLint.Orms.OrmEffect;

namespace OrmLint.Orms;

/// <summary>
/// linq2db: LINQ on tables, statements per object, and SQL. Read off linq2db 6.5; what 5 called otherwise stands beside it. <c>BulkCopy</c> and
/// <c>Merge</c> are one statement for many rows, and are left out.
/// </summary>
internal static class LinqToDb
{
    private static readonly OrmMember s_reads = new(Reads);
    private static readonly OrmMember s_writes = new(Writes);
    private static readonly OrmMember s_starts = new(Starts);
    private static readonly OrmMember s_composes = new(Composes);

    private static OrmMember Sql(OrmEffect effect, string parameter) => new(effect)
    {
        SqlParameter = parameter,
        Parameters = SqlParameters.AnonymousObject,
    };

    private static readonly string[] s_enumeratesAsync = Async(
        "ToList", "ToArray", "ToDictionary", "ToLookup", "ForEach", "ForEachUntil", "First", "FirstOrDefault", "Single", "SingleOrDefault",
        "Contains", "Any", "All", "Count", "LongCount", "Min", "Max", "Sum", "Average").ToArray();

    private static readonly string[] s_inserts = AndAsync("Insert", "InsertWithIdentity", "InsertWithInt32Identity", "InsertWithInt64Identity", "InsertWithDecimalIdentity").ToArray();

    private static readonly string[] s_queries = AndAsync("Query", "QueryProc", "QueryMultiple", "QueryProcMultiple", "ExecuteReader", "ExecuteReaderProc")
        .Concat(new[] { "QueryToListAsync", "QueryToArrayAsync", "QueryToAsyncEnumerable" }).ToArray();

    private static readonly string[] s_commands = AndAsync("Execute", "ExecuteProc").ToArray();

    private static OrmType Statements(string metadataName) => new OrmType(metadataName)
        .With(Sql(Reads, "sql"), s_queries)
        .With(Sql(Writes, "sql"), s_commands)
        .With(Sql(None, "commandText"), "SetCommand");

    public static readonly OrmLibrary Library = new("linq2db", new[] { "linq2db" },
        new OrmType("LinqToDB.ITable`1", forDerivedTypes: true) { IsSet = true },
        new OrmType("LinqToDB.Data.DataConnection", forDerivedTypes: true) { IsContext = true },
        new OrmType("LinqToDB.DataContext", forDerivedTypes: true) { IsContext = true },
        new OrmType("LinqToDB.DataExtensions")
            .With(s_starts, "GetTable", "FromSqlScalar", "SelectQuery", "QueryFromExpression")
            .With(new OrmMember(Starts) { SqlParameter = "sql" }, "FromSql")
            .With(s_writes, s_inserts)
            .With(s_writes, AndAsync("Update", "Delete", "InsertOrReplace").ToArray()),
        new OrmType("LinqToDB.LinqExtensions")
            .With(s_writes, s_inserts)
            .With(s_writes, AndAsync("Update", "Delete", "InsertOrUpdate", "InsertWithOutput", "UpdateWithOutput", "DeleteWithOutput").ToArray())
            .With(s_composes, "LoadWith", "ThenLoad", "LoadWithAsTable", "InnerJoin", "LeftJoin", "RightJoin", "FullJoin", "AsSubQuery", "AsCte", "TagQuery", "ThenOrBy", "ThenOrByDescending"),
        new OrmType("LinqToDB.Async.AsyncExtensions")
            .With(s_reads, s_enumeratesAsync)
            .With(s_composes, "AsAsyncEnumerable"),
        new OrmType("LinqToDB.AsyncExtensions")
            .With(s_reads, s_enumeratesAsync)
            .With(s_composes, "AsAsyncEnumerable"),
        Statements("LinqToDB.Data.DataContextExtensions"),
        Statements("LinqToDB.Data.DataConnectionExtensions"),
        new OrmType("LinqToDB.Data.CommandInfo") { IsStatement = true }
            .With(Sql(None, "commandText"), OrmType.Constructor)
            .With(s_reads, s_queries)
            .With(s_writes, s_commands),
        LinqToDatabase.Queryable,
        LinqToDatabase.Enumerable);

    private static IEnumerable<string> Async(params string[] names) => names.Select(static name => name + "Async");

    private static IEnumerable<string> AndAsync(params string[] names) => names.Concat(Async(names));
}
