// ServiceStack.OrmLite: some of the public signatures that OrmLint knows, as its sources have them (6, December 2022). No package of it could be had where the
// tests were written; no code of it is here. Compiled into an assembly of the package's name.
using System;
using System.Collections.Generic;
using System.Data;
using System.Linq.Expressions;
using System.Threading;
using System.Threading.Tasks;

namespace ServiceStack.OrmLite
{
    public static class OrmLiteReadApi
    {
        public static List<T> Select<T>(this IDbConnection dbConn, string sql) => throw null!;
        public static List<T> Select<T>(this IDbConnection dbConn, string sql, object anonType) => throw null!;
        public static T Single<T>(this IDbConnection dbConn, string sql, object? anonType = null) => throw null!;
        public static T SingleById<T>(this IDbConnection dbConn, object idValue) => throw null!;
    }

    public static class OrmLiteReadApiAsync
    {
        public static Task<T> SingleByIdAsync<T>(this IDbConnection dbConn, object idValue, CancellationToken token = default) => throw null!;
    }

    public static class OrmLiteReadExpressionsApi
    {
        public static List<T> Select<T>(this IDbConnection dbConn, Expression<Func<T, bool>> predicate) => throw null!;
        public static long Count<T>(this IDbConnection dbConn, Expression<Func<T, bool>> expression) => throw null!;
    }

    public static class OrmLiteWriteApi
    {
        public static long Insert<T>(this IDbConnection dbConn, T obj, bool selectIdentity = false, bool enableIdentityInsert = false) => throw null!;
        public static void InsertAll<T>(this IDbConnection dbConn, IEnumerable<T> objs) => throw null!;
        public static int ExecuteSql(this IDbConnection dbConn, string sql, object dbParams) => throw null!;
    }

    public abstract class SqlExpression<T>
    {
        public virtual SqlExpression<T> Where(string sqlFilter, params object[] filterParams) => throw null!;
        public virtual SqlExpression<T> UnsafeWhere(string rawSql, params object[] filterParams) => throw null!;
        public virtual SqlExpression<T> UnsafeOrderBy(string orderBy) => throw null!;
    }
}
