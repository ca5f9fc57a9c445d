using System.Linq;
using static OrmLint.Orms.OrmEffect;

namespace OrmLint.Orms;

/// <summary>
/// Entity Framework 6: <c>DbContext</c>, and <c>ObjectContext</c> below it. Read off the sources of EntityFramework 6.5. Its lazy
/// loading is on for every virtual navigation, which ORM1002 does not follow yet.
/// </summary>
internal static class Ef6
{
    private static readonly string[] s_enumerates =
    {
        "ToList", "ToArray", "ToDictionary", "ForEach", "First", "FirstOrDefault", "Single", "SingleOrDefault", "Contains", "Any", "All",
        "Count", "LongCount", "Min", "Max", "Sum", "Average",
    };

    private static readonly string[] s_enumeratesAsync = s_enumerates.Select(static name => name + "Async").ToArray();

    private static readonly OrmMember s_reads = new(Reads);
    private static readonly OrmMember s_finds = new(Reads) { LooksAtTracked = true };
    private static readonly OrmMember s_saves = new(Saves);
    private static readonly OrmMember s_loads = new(Loads);
    private static readonly OrmMember s_starts = new(Starts);
    private static readonly OrmMember s_composes = new(Composes);

    private static OrmMember Sql(OrmEffect effect, string parameter) => new(effect)
    {
        SqlParameter = parameter,
        Parameters = SqlParameters.Arguments,
    };

    // Entity SQL, whose parameters are objects of its own in a collection.
    private static OrmMember EntitySql(string parameter) => new(None) { SqlParameter = parameter, Parameters = SqlParameters.ParameterCollection };

    private static OrmType Entry(string metadataName) => new OrmType("System.Data.Entity.Infrastructure." + metadataName)
        .With(s_reads, "Reload", "ReloadAsync", "GetDatabaseValues", "GetDatabaseValuesAsync");

    private static OrmType Navigation(string metadataName) => new OrmType("System.Data.Entity.Infrastructure." + metadataName, forDerivedTypes: true)
        .With(s_loads, "Load", "LoadAsync")
        .With(s_starts, "Query");

    // Not IQueryable: LINQ on it runs in memory, on what the statement gave.
    private static OrmType RawQuery(string metadataName, params string[] reads) => new OrmType("System.Data.Entity.Infrastructure." + metadataName, forDerivedTypes: true) { IsStatement = true }
        .With(s_reads, reads)
        .With(s_composes, "AsStreaming");

    public static readonly OrmLibrary Library = new("Entity Framework 6", new[] { "EntityFramework" },
        new OrmType("System.Data.Entity.DbContext", forDerivedTypes: true) { IsContext = true }
            .With(s_saves, "SaveChanges", "SaveChangesAsync")
            .With(s_starts, "Set"),
        new OrmType("System.Data.Entity.DbSet", forDerivedTypes: true)
            .With(s_finds, "Find", "FindAsync")
            .With(Sql(Starts, "sql"), "SqlQuery"),
        new OrmType("System.Data.Entity.IDbSet`1", forDerivedTypes: true) { IsSet = true }
            .With(s_finds, "Find"),
        new OrmType("System.Data.Entity.DbSet`1", forDerivedTypes: true) { IsSet = true }
            .With(s_finds, "Find", "FindAsync")
            .With(Sql(Starts, "sql"), "SqlQuery"),
        new OrmType("System.Data.Entity.Infrastructure.DbQuery`1", forDerivedTypes: true)
            .With(s_composes, "Include", "AsNoTracking", "AsStreaming"),
        new OrmType("System.Data.Entity.QueryableExtensions")
            .With(s_reads, s_enumeratesAsync)
            .With(s_reads, "Load", "LoadAsync")
            .With(s_composes, "Include", "AsNoTracking", "AsStreaming", "Skip", "Take"),
        new OrmType("System.Data.Entity.Database", forDerivedTypes: true)
            .With(Sql(Starts, "sql"), "SqlQuery")
            .With(Sql(Writes, "sql"), "ExecuteSqlCommand", "ExecuteSqlCommandAsync"),
        Entry("DbEntityEntry"),
        Entry("DbEntityEntry`1"),
        Navigation("DbReferenceEntry"),
        Navigation("DbReferenceEntry`2"),
        Navigation("DbCollectionEntry"),
        Navigation("DbCollectionEntry`2"),
        RawQuery("DbRawSqlQuery", "ToListAsync", "ForEachAsync"),
        RawQuery("DbRawSqlQuery`1", s_enumeratesAsync.Except(new[] { "SumAsync", "AverageAsync" }).ToArray()),
        new OrmType("System.Data.Entity.Infrastructure.DbSqlQuery`1").With(s_composes, "AsNoTracking"),
        new OrmType("System.Data.Entity.Core.Objects.ObjectSet`1", forDerivedTypes: true) { IsSet = true },
        new OrmType("System.Data.Entity.Core.Objects.ObjectContext", forDerivedTypes: true) { IsContext = true }
            .With(s_saves, "SaveChanges", "SaveChangesAsync")
            .With(s_starts, "CreateObjectSet")
            .With(s_loads, "LoadProperty")
            .With(s_reads, "Refresh", "RefreshAsync")
            .With(Sql(Writes, "commandText"), "ExecuteStoreCommand", "ExecuteStoreCommandAsync")
            .With(Sql(Reads, "commandText"), "ExecuteStoreQuery", "ExecuteStoreQueryAsync")
            .With(EntitySql("queryString"), "CreateQuery"),
        new OrmType("System.Data.Entity.Core.EntityClient.EntityCommand").With(EntitySql("statement"), OrmType.Constructor),
        new OrmType("System.Data.Entity.Migrations.DbMigration", forDerivedTypes: true).With(new OrmMember(None) { SqlParameter = "sql", IsMigration = true }, "Sql"),
        LinqToDatabase.Queryable,
        LinqToDatabase.Enumerable);
}
