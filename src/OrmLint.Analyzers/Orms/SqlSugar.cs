using System.Linq;
using static OrmLint.Orms.OrmEffect;

namespace OrmLint.Orms;

/// <summary>SqlSugar: statements are put together fluently, and sent by their last call. Read off the sources of SqlSugarCore 5.1.</summary>
internal static class SqlSugar
{
    private static string[] WithAsync(params string[] names) => names.Concat(names.Select(static name => name + "Async")).ToArray();

    private static OrmMember Sql(OrmEffect effect) => new(effect)
    {
        SqlParameter = "sql",
        Parameters = SqlParameters.AnonymousObject,
    };

    private static OrmType Writing(string metadataName, params string[] names) => new OrmType(metadataName, forDerivedTypes: true) { IsStatement = true }.With(new OrmMember(Writes), WithAsync(names));

    public static readonly OrmLibrary Library = new("SqlSugar", new[] { "SqlSugar" },
        new OrmType("SqlSugar.ISugarQueryable`1", forDerivedTypes: true) { IsStatement = true }
            .With(new OrmMember(Reads), WithAsync("ToList", "First", "Single", "InSingle", "Any", "Count", "Sum", "Min", "Max", "Avg", "ToPageList", "ToDataTable", "ForEach"))
            .With(Sql(None) with { SqlParameter = "whereString" }, "Where", "WhereIF", "Having"),
        new OrmType("SqlSugar.ISqlSugarClient", forDerivedTypes: true).With(Sql(None), "SqlQueryable"),
        Writing("SqlSugar.IInsertable`1", "ExecuteCommand", "ExecuteReturnIdentity", "ExecuteReturnBigIdentity", "ExecuteReturnEntity"),
        Writing("SqlSugar.IUpdateable`1", "ExecuteCommand", "ExecuteCommandHasChange"),
        Writing("SqlSugar.IDeleteable`1", "ExecuteCommand", "ExecuteCommandHasChange"),
        new OrmType("SqlSugar.IAdo", forDerivedTypes: true)
            .With(Sql(Reads), WithAsync(
                "SqlQuery", "SqlQuerySingle", "GetDataTable", "GetDataReader", "GetScalar", "GetString", "GetInt", "GetLong", "GetDouble", "GetDecimal", "GetDateTime"))
            .With(Sql(Reads), "GetDataSetAll", "GetDataSetAllAsync")
            .With(Sql(Writes), WithAsync("ExecuteCommand"))
            .With(Sql(Writes), "ExecuteCommandWithGo"));
}
