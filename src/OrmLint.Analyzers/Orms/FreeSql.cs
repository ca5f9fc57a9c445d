using System.Linq;
using static OrmLint.Orms.OrmEffect;

namespace OrmLint.Orms;

/// <summary>FreeSql: statements are put together fluently, and sent by their last call. Read off the sources of FreeSql 3.5.</summary>
internal static class FreeSql
{
    private static string[] WithAsync(params string[] names) => names.Concat(names.Select(static name => name + "Async")).ToArray();

    private static OrmMember Sql(OrmEffect effect) => new(effect)
    {
        SqlParameter = "cmdText",
        Parameters = SqlParameters.AnonymousObject,
    };

    private static OrmMember Clause => Sql(None) with { SqlParameter = "sql" };

    private static OrmType Writing(string metadataName, params string[] names) => new OrmType(metadataName, forDerivedTypes: true) { IsStatement = true }.With(new OrmMember(Writes), WithAsync(names));

    public static readonly OrmLibrary Library = new("FreeSql", new[] { "FreeSql" },
        new OrmType("FreeSql.ISelect0`2", forDerivedTypes: true) { IsStatement = true }
            .With(new OrmMember(Reads), WithAsync("ToList", "ToOne", "First", "Any", "Count", "ToDictionary", "ToDataTable", "ToChunk"))
            .With(Clause, "Where", "WhereIf", "OrderBy"),
        new OrmType("FreeSql.ISelect`1", forDerivedTypes: true)
            .With(new OrmMember(Reads), WithAsync("ToList", "ToOne", "First", "Any", "ToDataTable", "ToAggregate", "Sum", "Min", "Max", "Avg", "ToChunk"))
            .With(Clause, "WithSql"),
        Writing("FreeSql.IInsert`1", "ExecuteAffrows", "ExecuteIdentity", "ExecuteInserted"),
        Writing("FreeSql.IUpdate`1", "ExecuteAffrows", "ExecuteUpdated").With(Clause, "Where", "SetRaw"),
        Writing("FreeSql.IDelete`1", "ExecuteAffrows", "ExecuteDeleted").With(Clause, "Where"),
        Writing("FreeSql.IInsertOrUpdate`1", "ExecuteAffrows"),
        new OrmType("FreeSql.IAdo", forDerivedTypes: true)
            .With(Sql(Reads), WithAsync("Query", "QuerySingle", "ExecuteScalar", "ExecuteArray", "ExecuteDataTable", "ExecuteDataSet", "ExecuteReader"))
            .With(Sql(Writes), WithAsync("ExecuteNonQuery"))
            .With(Sql(None), "CommandFluent"));
}
