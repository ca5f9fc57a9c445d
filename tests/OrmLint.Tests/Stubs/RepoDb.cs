// RepoDb: some of the public signatures that OrmLint knows, as its sources have them (1.13, August 2026). No package of it could be had where the
// tests were written; no code of it is here. Compiled into an assembly of the package's name.
using System;
using System.Collections.Generic;
using System.Data;
using System.Linq.Expressions;
using System.Threading;
using System.Threading.Tasks;

namespace RepoDb
{
    public class Field;

    public class OrderField;

    public static class DbConnectionExtension
    {
        public static IEnumerable<TResult> ExecuteQuery<TResult>(this IDbConnection connection, string commandText, object? param = null, CommandType? commandType = null, string? cacheKey = null) => throw null!;
        public static Task<IEnumerable<TResult>> ExecuteQueryAsync<TResult>(this IDbConnection connection, string commandText, object? param = null, CommandType? commandType = null, string? cacheKey = null) => throw null!;
        public static int ExecuteNonQuery(this IDbConnection connection, string commandText, object? param = null, CommandType? commandType = null) => throw null!;
        public static TResult ExecuteScalar<TResult>(this IDbConnection connection, string commandText, object? param = null, CommandType? commandType = null) => throw null!;
        public static IEnumerable<TEntity> Query<TEntity>(this IDbConnection connection, Expression<Func<TEntity, bool>> where, IEnumerable<Field>? fields = null, IEnumerable<OrderField>? orderBy = null, int? top = 0) where TEntity : class => throw null!;
        public static Task<IEnumerable<TEntity>> QueryAsync<TEntity>(this IDbConnection connection, Expression<Func<TEntity, bool>> where, IEnumerable<Field>? fields = null, IEnumerable<OrderField>? orderBy = null, int? top = 0) where TEntity : class => throw null!;
        public static long Count<TEntity>(this IDbConnection connection, object where, string? hints = null) where TEntity : class => throw null!;
        public static TResult Insert<TEntity, TResult>(this IDbConnection connection, TEntity entity, IEnumerable<Field>? fields = null) where TEntity : class => throw null!;
        public static int InsertAll<TEntity>(this IDbConnection connection, IEnumerable<TEntity> entities, int batchSize = 10) where TEntity : class => throw null!;
        public static int Delete<TEntity>(this IDbConnection connection, TEntity entity, string? hints = null) where TEntity : class => throw null!;
    }
}
