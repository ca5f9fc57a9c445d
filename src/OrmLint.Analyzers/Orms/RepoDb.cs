using System.Linq;
using static OrmLint.Orms.OrmEffect;

namespace OrmLint.Orms;

/// <summary>
/// RepoDb: extensions of <c>IDbConnection</c>. Read off the sources of RepoDb 1.13. <c>InsertAll</c>, <c>UpdateAll</c> and the like
/// send batches, and are left out.
/// </summary>
internal static class RepoDb
{
    private static OrmMember Sql(OrmEffect effect) => new(effect)
    {
        SqlParameter = "commandText",
        Parameters = SqlParameters.AnonymousObject,
    };

    private static string[] WithAsync(params string[] names) => names.Concat(names.Select(static name => name + "Async")).ToArray();

    public static readonly OrmLibrary Library = new("RepoDb", new[] { "RepoDb", "RepoDb.Core" },
        new OrmType("RepoDb.DbConnectionExtension")
            .With(Sql(Reads), WithAsync("ExecuteQuery", "ExecuteQueryMultiple", "ExecuteReader", "ExecuteScalar"))
            .With(Sql(Writes), WithAsync("ExecuteNonQuery"))
            .With(new OrmMember(Reads), WithAsync("Query", "QueryAll", "QueryMultiple", "Count", "CountAll", "Exists", "Sum", "Average", "Min", "Max"))
            .With(new OrmMember(Writes), WithAsync("Insert", "Update", "Delete", "Merge")));
}
