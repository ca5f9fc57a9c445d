using static OrmLint.Orms.OrmEffect;

namespace OrmLint.Orms;

/// <summary>
/// EF Core 2 to 10. Read off Microsoft.EntityFrameworkCore(.Relational) 8.0, 9.0 and 10.0; <c>DbSet&lt;T&gt;</c> has instance
/// methods (<c>AsQueryable</c>, <c>AsAsyncEnumerable</c>) that hide the extensions of the same name.
/// </summary>
internal static class EfCore
{
    private static readonly OrmMember s_reads = new(Reads);
    private static readonly OrmMember s_finds = new(Reads) { LooksAtTracked = true };
    private static readonly OrmMember s_writes = new(Writes);
    private static readonly OrmMember s_saves = new(Saves);
    private static readonly OrmMember s_loads = new(Loads);
    private static readonly OrmMember s_composes = new(Composes);
    private static readonly OrmMember s_starts = new(Starts);

    private static OrmMember Sql(OrmEffect effect, string? safe) => new(effect)
    {
        SqlParameter = "sql",
        Parameters = SqlParameters.Interpolation,
        SafeMember = safe,
    };

    private static OrmMember Interpolated(OrmEffect effect) => new(effect)
    {
        InterpolatedParameter = "sql",
        Parameters = SqlParameters.Interpolation,
    };

    public static readonly OrmLibrary Library = new("EF Core", new[] { "Microsoft.EntityFrameworkCore", "Microsoft.EntityFrameworkCore.Relational" },
        new OrmType("Microsoft.EntityFrameworkCore.DbContext", forDerivedTypes: true) { IsContext = true }
            .With(s_finds, "Find", "FindAsync")
            .With(s_saves, "SaveChanges", "SaveChangesAsync")
            .With(s_starts, "Set", "FromExpression"),
        new OrmType("Microsoft.EntityFrameworkCore.DbSet`1", forDerivedTypes: true) { IsSet = true }
            .With(s_finds, "Find", "FindAsync")
            .With(s_composes, "AsQueryable", "AsAsyncEnumerable"),
        new OrmType("Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions")
            .With(s_reads,
                "ToListAsync", "ToArrayAsync", "ToDictionaryAsync", "ToHashSetAsync", "ForEachAsync", "Load", "LoadAsync",
                "FirstAsync", "FirstOrDefaultAsync", "SingleAsync", "SingleOrDefaultAsync", "LastAsync", "LastOrDefaultAsync",
                "ElementAtAsync", "ElementAtOrDefaultAsync", "AnyAsync", "AllAsync", "ContainsAsync", "CountAsync",
                "LongCountAsync", "SumAsync", "AverageAsync", "MinAsync", "MaxAsync")
            // EF Core 9 and 10; in 7 and 8 these are in RelationalQueryableExtensions.
            .With(s_writes, "ExecuteDelete", "ExecuteDeleteAsync", "ExecuteUpdate", "ExecuteUpdateAsync")
            .With(s_composes,
                "Include", "ThenInclude", "AsNoTracking", "AsNoTrackingWithIdentityResolution", "AsTracking", "IgnoreQueryFilters",
                "IgnoreAutoIncludes", "TagWith", "TagWithCallSite", "AsAsyncEnumerable"),
        new OrmType("Microsoft.EntityFrameworkCore.RelationalQueryableExtensions")
            .With(Sql(Composes, "FromSql"), "FromSqlRaw")
            .With(Interpolated(Composes), "FromSql", "FromSqlInterpolated")
            .With(s_composes, "AsSplitQuery", "AsSingleQuery")
            .With(s_writes, "ExecuteDelete", "ExecuteDeleteAsync", "ExecuteUpdate", "ExecuteUpdateAsync"),
        new OrmType("Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions")
            .With(Sql(Writes, "ExecuteSql"), "ExecuteSqlRaw")
            .With(Sql(Writes, "ExecuteSqlAsync"), "ExecuteSqlRawAsync")
            .With(Sql(Starts, "SqlQuery"), "SqlQueryRaw")
            .With(Interpolated(Writes), "ExecuteSql", "ExecuteSqlAsync", "ExecuteSqlInterpolated", "ExecuteSqlInterpolatedAsync")
            .With(Interpolated(Starts), "SqlQuery"),
        new OrmType("Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade", forDerivedTypes: true)
            .With(new OrmMember(Transacts), "BeginTransaction", "BeginTransactionAsync", "CommitTransaction", "CommitTransactionAsync"),
        new OrmType("Microsoft.EntityFrameworkCore.ChangeTracking.EntityEntry", forDerivedTypes: true)
            .With(s_reads, "Reload", "ReloadAsync", "GetDatabaseValues", "GetDatabaseValuesAsync"),
        new OrmType("Microsoft.EntityFrameworkCore.ChangeTracking.NavigationEntry", forDerivedTypes: true)
            .With(s_loads, "Load", "LoadAsync")
            .With(s_starts, "Query"),
        new OrmType("Microsoft.EntityFrameworkCore.Migrations.MigrationBuilder")
            .With(new OrmMember(None) { SqlParameter = "sql", IsMigration = true }, "Sql", "AddCheckConstraint", "CreateCheckConstraint"),
        LinqToDatabase.Queryable,
        LinqToDatabase.Enumerable);
}

/// <summary>The standard query operators, which execute a query of a database when what they are called on is one.</summary>
internal static class LinqToDatabase
{
    private static readonly OrmMember s_executes = new(Reads | OfQuery);
    private static readonly OrmMember s_composes = new(Composes | OfQuery);

    private static readonly string[] s_terminal =
    {
        "First", "FirstOrDefault", "Single", "SingleOrDefault", "Last", "LastOrDefault", "ElementAt", "ElementAtOrDefault", "Any",
        "All", "Contains", "Count", "LongCount", "Sum", "Average", "Min", "Max", "MinBy", "MaxBy", "Aggregate", "SequenceEqual",
    };

    private static readonly string[] s_composing =
    {
        "Where", "Select", "SelectMany", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Order", "OrderDescending",
        "Skip", "SkipLast", "SkipWhile", "Take", "TakeLast", "TakeWhile", "Distinct", "DistinctBy", "GroupBy", "GroupJoin", "Join",
        "LeftJoin", "RightJoin", "Union", "UnionBy", "Concat", "Intersect", "IntersectBy", "Except", "ExceptBy", "Reverse", "Cast",
        "OfType", "DefaultIfEmpty", "Append", "Prepend", "Zip", "Chunk",
    };

    public static readonly OrmType Queryable = new OrmType("System.Linq.Queryable")
        .With(s_executes, s_terminal)
        .With(s_composes, s_composing)
        .With(s_composes, "AsQueryable");

    public static readonly OrmType Enumerable = new OrmType("System.Linq.Enumerable")
        .With(s_executes, s_terminal)
        .With(s_executes, "ToList", "ToArray", "ToDictionary", "ToHashSet", "ToLookup")
        .With(s_composes, s_composing)
        .With(s_composes, "AsEnumerable");
}
