using System.Linq;
using static OrmLint.Orms.OrmEffect;

namespace OrmLint.Orms;

/// <summary>
/// Dapper 2: the extensions of <c>SqlMapper</c> on <c>IDbConnection</c>, and <c>CommandDefinition</c>. Read off Dapper 2.1; Contrib's off its 2.0.
/// A <c>GridReader</c> reads on in what <c>QueryMultiple</c> sent for.
/// </summary>
internal static class Dapper
{
    private static readonly string[] s_queries =
    {
        "Query", "QueryFirst", "QueryFirstOrDefault", "QuerySingle", "QuerySingleOrDefault", "QueryMultiple", "ExecuteScalar", "ExecuteReader",
    };

    private static OrmMember Sql(OrmEffect effect, string parameter) => new(effect)
    {
        SqlParameter = parameter,
        Parameters = SqlParameters.AnonymousObject,
    };

    public static readonly OrmLibrary Library = new("Dapper", new[] { "Dapper", "Dapper.StrongName", "Dapper.Contrib" },
        new OrmType("Dapper.SqlMapper")
            .With(Sql(Reads, "sql"), s_queries)
            .With(Sql(Reads, "sql"), s_queries.Select(name => name + "Async").ToArray())
            .With(Sql(Reads, "sql"), "QueryUnbufferedAsync")
            .With(Sql(Writes, "sql"), "Execute", "ExecuteAsync"),
        new OrmType("Dapper.CommandDefinition")
            .With(Sql(None, "commandText"), OrmType.Constructor),
        new OrmType("Dapper.Contrib.Extensions.SqlMapperExtensions")
            .With(new OrmMember(Reads), "Get", "GetAsync", "GetAll", "GetAllAsync")
            .With(new OrmMember(Writes), "Insert", "InsertAsync", "Update", "UpdateAsync", "Delete", "DeleteAsync", "DeleteAll", "DeleteAllAsync"));
}
