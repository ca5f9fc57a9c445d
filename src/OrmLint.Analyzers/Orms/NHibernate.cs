using System.Linq;
using static OrmLint.Orms.OrmEffect;

namespace OrmLint.Orms;

/// <summary>
/// NHibernate 5: LINQ, HQL, criteria, QueryOver and SQL. Read off the sources of NHibernate 5.6. <c>Load</c> sends nothing: it gives a proxy.
/// What <c>Save</c>, <c>Update</c> and <c>Delete</c> do is sent in batches by <c>Flush</c>; those of a stateless session are batched too,
/// where a batch size is set, so that neither is a statement per element. A <c>Flush</c> per element is for ORM1011 to learn.
/// </summary>
internal static class NHibernate
{
    private static readonly OrmMember s_reads = new(Reads);
    private static readonly OrmMember s_writes = new(Writes);
    private static readonly OrmMember s_gets = new(Reads) { LooksAtTracked = true };
    private static readonly OrmMember s_starts = new(Starts);
    private static readonly OrmMember s_composes = new(Composes);

    private static readonly string[] s_enumeratesAsync = new[]
    {
        "ToList", "First", "FirstOrDefault", "Single", "SingleOrDefault", "Any", "All", "Count", "LongCount", "Sum", "Average", "Min", "Max",
    }.Select(static name => name + "Async").ToArray();

    private static OrmMember Text(string parameter) => new(None)
    {
        SqlParameter = parameter,
        Parameters = SqlParameters.SetParameter,
    };

    private static OrmType WithTexts(this OrmType type) => type
        .With(Text("queryString"), "CreateQuery", "CreateSQLQuery")
        .With(s_starts, "Query");

    public static readonly OrmLibrary Library = new("NHibernate", new[] { "NHibernate" },
        new OrmType("NHibernate.ISession", forDerivedTypes: true)
            .WithTexts()
            .With(s_gets, "Get", "GetAsync")
            .With(s_reads, "Refresh", "RefreshAsync")
            .With(Text("query"), "Delete", "DeleteAsync")
            .With(Text("queryString"), "CreateFilter", "CreateFilterAsync"),
        new OrmType("NHibernate.IStatelessSession", forDerivedTypes: true)
            .WithTexts()
            .With(s_reads, "Get", "GetAsync", "Refresh", "RefreshAsync"),
        new OrmType("NHibernate.SessionExtensions")
            .With(s_gets, "Get", "GetAsync"),
        new OrmType("NHibernate.StatelessSessionExtensions")
            .With(s_reads, "Get", "GetAsync"),
        new OrmType("NHibernate.IQuery", forDerivedTypes: true) { IsStatement = true }
            .With(s_reads, "List", "ListAsync", "UniqueResult", "UniqueResultAsync", "Enumerable", "EnumerableAsync")
            .With(s_writes, "ExecuteUpdate", "ExecuteUpdateAsync"),
        new OrmType("NHibernate.ICriteria", forDerivedTypes: true) { IsStatement = true }
            .With(s_reads, "List", "ListAsync", "UniqueResult", "UniqueResultAsync"),
        new OrmType("NHibernate.IQueryOver`1", forDerivedTypes: true) { IsStatement = true }
            .With(s_reads,
                "List", "ListAsync", "SingleOrDefault", "SingleOrDefaultAsync", "RowCount", "RowCountAsync", "RowCountInt64", "RowCountInt64Async"),
        new OrmType("NHibernate.Linq.LinqExtensionMethods")
            .With(s_reads, s_enumeratesAsync)
            .With(s_composes, "LeftJoin", "SetOptions", "WithOptions", "Cacheable", "CacheMode", "CacheRegion", "Timeout", "WithLock"),
        new OrmType("NHibernate.Linq.EagerFetchingExtensionMethods")
            .With(s_composes, "Fetch", "FetchMany", "ThenFetch", "ThenFetchMany", "FetchLazyProperties"),
        new OrmType("NHibernate.Linq.DmlExtensionMethods")
            .With(s_writes, "Delete", "DeleteAsync", "Update", "UpdateAsync", "InsertInto", "InsertIntoAsync"),
        LinqToDatabase.Queryable,
        LinqToDatabase.Enumerable);
}
