using System.Linq;
using static OrmLint.Orms.OrmEffect;

namespace OrmLint.Orms;

/// <summary>
/// NPoco and PetaPoco, which share their shape: a database with a method for each statement, whose SQL has its values as <c>@0</c>
/// beside it. Read off the sources of NPoco 6 and PetaPoco 6. <c>InsertBulk</c> and <c>InsertBatch</c> send many rows at once.
/// </summary>
internal static class NPoco
{
    private static OrmMember Sql(OrmEffect effect) => new(effect)
    {
        SqlParameter = "sql",
        Parameters = SqlParameters.NumberedArguments,
    };

    private static string[] WithAsync(params string[] names) => names.Concat(names.Select(static name => name + "Async")).ToArray();

    private static readonly string[] s_reads = WithAsync("ExecuteScalar", "Query", "Fetch", "Page", "SkipTake", "Single", "SingleOrDefault", "First", "FirstOrDefault", "Exists");

    private static readonly string[] s_readsOfNPoco = WithAsync("SingleById", "SingleOrDefaultById", "FetchMultiple").Concat(new[] { "FetchOneToMany", "Dictionary" }).ToArray();

    private static readonly string[] s_writes = WithAsync("Insert", "Update", "Delete", "Save");

    private static OrmType Type(string metadataName) => new(metadataName, forDerivedTypes: true);

    // The synchronous interface derives from the asynchronous one, in which the names with Async are.
    private static OrmType Database(string metadataName) => Type(metadataName)
        .With(Sql(Reads), s_reads)
        .With(Sql(Reads), s_readsOfNPoco)
        .With(Sql(Writes), s_writes)
        .With(Sql(Writes), WithAsync("Execute"));

    private static OrmMember Clause(string parameter) => Sql(None) with { SqlParameter = parameter };

    // Sql.Builder.Append("…", values)
    private static OrmType Builder(string metadataName) => new OrmType(metadataName).With(Sql(None), OrmType.Constructor, "Append", "Where");

    public static readonly OrmLibrary Library = new("NPoco", new[] { "NPoco", "NPoco.Abstractions" },
        Database("NPoco.IDatabaseQuery"),
        Database("NPoco.IDatabase"),
        Database("NPoco.IAsyncQueryDatabase"),
        Database("NPoco.IAsyncDatabase"),
        Builder("NPoco.Sql"),
        new OrmType("NPoco.Sql+SqlJoinClause").With(Clause("onClause"), "On"));

    /// <summary>PetaPoco, whose methods are in one interface for each kind.</summary>
    public static readonly OrmLibrary PetaPoco = new("PetaPoco", new[] { "PetaPoco" },
        Type("PetaPoco.IQuery").With(Sql(Reads), s_reads),
        Type("PetaPoco.IQueryAsync").With(Sql(Reads), s_reads),
        Type("PetaPoco.IExecute").With(Sql(Writes), "Execute").With(Sql(Reads), "ExecuteScalar"),
        Type("PetaPoco.IExecuteAsync").With(Sql(Writes), "ExecuteAsync").With(Sql(Reads), "ExecuteScalarAsync"),
        Type("PetaPoco.IAlterPoco").With(Sql(Writes), s_writes),
        Type("PetaPoco.IAlterPocoAsync").With(Sql(Writes), s_writes),
        Builder("PetaPoco.Sql"),
        new OrmType("PetaPoco.Sql+SqlJoinClause").With(Clause("onClause"), "On"));
}
