// Entity Framework 6: the public signatures that OrmLint knows, as its sources have them (6.6, April 2026). No package of it could be
// had where the tests were written; no code of it is here. Compiled into an assembly of the package's name.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Data.Entity.Core.Objects;
using System.Data.Entity.Infrastructure;
using System.Linq;
using System.Linq.Expressions;
using System.Threading;
using System.Threading.Tasks;

namespace System.Data.Entity
{
    public enum TransactionalBehavior { EnsureTransaction, DoNotEnsureTransaction }

    public class DbContext : IDisposable
    {
        public DbContext(string nameOrConnectionString) { }
        public Database Database => throw null!;
        public virtual DbSet<TEntity> Set<TEntity>() where TEntity : class => throw null!;
        public virtual DbSet Set(Type entityType) => throw null!;
        public virtual int SaveChanges() => throw null!;
        public virtual Task<int> SaveChangesAsync() => throw null!;
        public virtual Task<int> SaveChangesAsync(CancellationToken cancellationToken) => throw null!;
        public DbEntityEntry<TEntity> Entry<TEntity>(TEntity entity) where TEntity : class => throw null!;
        public DbEntityEntry Entry(object entity) => throw null!;
        public void Dispose() { }
    }

    public interface IDbSet<TEntity> : IQueryable<TEntity> where TEntity : class
    {
        TEntity Find(params object[] keyValues);
        TEntity Add(TEntity entity);
        TEntity Remove(TEntity entity);
    }

    public class DbSet<TEntity> : DbQuery<TEntity>, IDbSet<TEntity> where TEntity : class
    {
        public virtual TEntity Find(params object[] keyValues) => throw null!;
        public virtual Task<TEntity> FindAsync(CancellationToken cancellationToken, params object[] keyValues) => throw null!;
        public virtual Task<TEntity> FindAsync(params object[] keyValues) => throw null!;
        public virtual TEntity Add(TEntity entity) => throw null!;
        public virtual TEntity Remove(TEntity entity) => throw null!;
        public virtual DbSqlQuery<TEntity> SqlQuery(string sql, params object[] parameters) => throw null!;
    }

    public abstract class DbSet : DbQuery
    {
        public virtual object Find(params object[] keyValues) => throw null!;
        public virtual Task<object> FindAsync(params object[] keyValues) => throw null!;
        public virtual DbSqlQuery SqlQuery(string sql, params object[] parameters) => throw null!;
    }

    public class Database
    {
        public DbRawSqlQuery<TElement> SqlQuery<TElement>(string sql, params object[] parameters) => throw null!;
        public DbRawSqlQuery SqlQuery(Type elementType, string sql, params object[] parameters) => throw null!;
        public int ExecuteSqlCommand(string sql, params object[] parameters) => throw null!;
        public int ExecuteSqlCommand(TransactionalBehavior transactionalBehavior, string sql, params object[] parameters) => throw null!;
        public Task<int> ExecuteSqlCommandAsync(string sql, params object[] parameters) => throw null!;
    }

    public static class QueryableExtensions
    {
        public static IQueryable<T> Include<T>(this IQueryable<T> source, string path) => throw null!;
        public static IQueryable<T> Include<T, TProperty>(this IQueryable<T> source, Expression<Func<T, TProperty>> path) => throw null!;
        public static IQueryable<T> AsNoTracking<T>(this IQueryable<T> source) where T : class => throw null!;
        public static IQueryable<T> AsStreaming<T>(this IQueryable<T> source) => throw null!;
        public static void Load(this IQueryable source) { }
        public static Task LoadAsync(this IQueryable source) => throw null!;
        public static Task ForEachAsync<T>(this IQueryable<T> source, Action<T> action) => throw null!;
        public static Task<List<TSource>> ToListAsync<TSource>(this IQueryable<TSource> source) => throw null!;
        public static Task<List<TSource>> ToListAsync<TSource>(this IQueryable<TSource> source, CancellationToken cancellationToken) => throw null!;
        public static Task<TSource[]> ToArrayAsync<TSource>(this IQueryable<TSource> source) => throw null!;
        public static Task<Dictionary<TKey, TSource>> ToDictionaryAsync<TSource, TKey>(this IQueryable<TSource> source, Func<TSource, TKey> keySelector) where TKey : notnull => throw null!;
        public static Task<TSource> FirstAsync<TSource>(this IQueryable<TSource> source) => throw null!;
        public static Task<TSource> FirstAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate) => throw null!;
        public static Task<TSource> FirstOrDefaultAsync<TSource>(this IQueryable<TSource> source) => throw null!;
        public static Task<TSource> FirstOrDefaultAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate) => throw null!;
        public static Task<TSource> SingleAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate) => throw null!;
        public static Task<TSource> SingleOrDefaultAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate) => throw null!;
        public static Task<bool> ContainsAsync<TSource>(this IQueryable<TSource> source, TSource item) => throw null!;
        public static Task<bool> AnyAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate) => throw null!;
        public static Task<bool> AllAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate) => throw null!;
        public static Task<int> CountAsync<TSource>(this IQueryable<TSource> source) => throw null!;
        public static Task<int> CountAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate) => throw null!;
        public static Task<long> LongCountAsync<TSource>(this IQueryable<TSource> source) => throw null!;
        public static Task<TSource> MinAsync<TSource>(this IQueryable<TSource> source) => throw null!;
        public static Task<TSource> MaxAsync<TSource>(this IQueryable<TSource> source) => throw null!;
        public static Task<int> SumAsync(this IQueryable<int> source) => throw null!;
        public static Task<int> SumAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, int>> selector) => throw null!;
        public static Task<double> AverageAsync(this IQueryable<int> source) => throw null!;
        public static IQueryable<TSource> Skip<TSource>(this IQueryable<TSource> source, Expression<Func<int>> countAccessor) => throw null!;
        public static IQueryable<TSource> Take<TSource>(this IQueryable<TSource> source, Expression<Func<int>> countAccessor) => throw null!;
    }
}

namespace System.Data.Entity.Infrastructure
{
    public class DbQuery<TResult> : IOrderedQueryable<TResult>
    {
        public virtual DbQuery<TResult> Include(string path) => throw null!;
        public virtual DbQuery<TResult> AsNoTracking() => throw null!;
        public virtual DbQuery<TResult> AsStreaming() => throw null!;
        IEnumerator<TResult> IEnumerable<TResult>.GetEnumerator() => throw null!;
        IEnumerator IEnumerable.GetEnumerator() => throw null!;
        Type IQueryable.ElementType => throw null!;
        Expression IQueryable.Expression => throw null!;
        IQueryProvider IQueryable.Provider => throw null!;
    }

    public abstract class DbQuery : IOrderedQueryable
    {
        IEnumerator IEnumerable.GetEnumerator() => throw null!;
        Type IQueryable.ElementType => throw null!;
        Expression IQueryable.Expression => throw null!;
        IQueryProvider IQueryable.Provider => throw null!;
    }

    public class DbRawSqlQuery<TElement> : IEnumerable<TElement>
    {
        public virtual DbRawSqlQuery<TElement> AsStreaming() => throw null!;
        public virtual IEnumerator<TElement> GetEnumerator() => throw null!;
        IEnumerator IEnumerable.GetEnumerator() => throw null!;
        public Task ForEachAsync(Action<TElement> action) => throw null!;
        public Task<List<TElement>> ToListAsync() => throw null!;
        public Task<TElement[]> ToArrayAsync() => throw null!;
        public Task<Dictionary<TKey, TElement>> ToDictionaryAsync<TKey>(Func<TElement, TKey> keySelector) where TKey : notnull => throw null!;
        public Task<TElement> FirstAsync() => throw null!;
        public Task<TElement> FirstOrDefaultAsync() => throw null!;
        public Task<TElement> SingleAsync() => throw null!;
        public Task<TElement> SingleOrDefaultAsync() => throw null!;
        public Task<bool> ContainsAsync(TElement value) => throw null!;
        public Task<bool> AnyAsync() => throw null!;
        public Task<bool> AllAsync(Func<TElement, bool> predicate) => throw null!;
        public Task<int> CountAsync() => throw null!;
        public Task<long> LongCountAsync() => throw null!;
        public Task<TElement> MinAsync() => throw null!;
        public Task<TElement> MaxAsync() => throw null!;
    }

    public class DbRawSqlQuery : IEnumerable
    {
        public virtual DbRawSqlQuery AsStreaming() => throw null!;
        public virtual IEnumerator GetEnumerator() => throw null!;
        public virtual Task ForEachAsync(Action<object> action) => throw null!;
        public virtual Task<List<object>> ToListAsync() => throw null!;
    }

    public class DbSqlQuery<TEntity> : DbRawSqlQuery<TEntity> where TEntity : class
    {
        public virtual DbSqlQuery<TEntity> AsNoTracking() => throw null!;
        public new virtual DbSqlQuery<TEntity> AsStreaming() => throw null!;
    }

    public class DbSqlQuery : DbRawSqlQuery
    {
        public virtual DbSqlQuery AsNoTracking() => throw null!;
    }

    public class DbPropertyValues;

    public class DbEntityEntry
    {
        public DbPropertyValues GetDatabaseValues() => throw null!;
        public Task<DbPropertyValues> GetDatabaseValuesAsync() => throw null!;
        public void Reload() { }
        public Task ReloadAsync() => throw null!;
        public DbReferenceEntry Reference(string navigationProperty) => throw null!;
        public DbCollectionEntry Collection(string navigationProperty) => throw null!;
    }

    public class DbEntityEntry<TEntity> where TEntity : class
    {
        public DbPropertyValues GetDatabaseValues() => throw null!;
        public Task<DbPropertyValues> GetDatabaseValuesAsync() => throw null!;
        public void Reload() { }
        public Task ReloadAsync() => throw null!;
        public DbReferenceEntry Reference(string navigationProperty) => throw null!;
        public DbReferenceEntry<TEntity, TProperty> Reference<TProperty>(Expression<Func<TEntity, TProperty>> navigationProperty) where TProperty : class => throw null!;
        public DbCollectionEntry Collection(string navigationProperty) => throw null!;
        public DbCollectionEntry<TEntity, TElement> Collection<TElement>(Expression<Func<TEntity, ICollection<TElement>>> navigationProperty) where TElement : class => throw null!;
    }

    public class DbReferenceEntry
    {
        public void Load() { }
        public Task LoadAsync() => throw null!;
        public IQueryable Query() => throw null!;
    }

    public class DbReferenceEntry<TEntity, TProperty> where TEntity : class
    {
        public void Load() { }
        public Task LoadAsync() => throw null!;
        public IQueryable<TProperty> Query() => throw null!;
    }

    public class DbCollectionEntry
    {
        public void Load() { }
        public Task LoadAsync() => throw null!;
        public IQueryable Query() => throw null!;
    }

    public class DbCollectionEntry<TEntity, TElement> where TEntity : class
    {
        public void Load() { }
        public Task LoadAsync() => throw null!;
        public IQueryable<TElement> Query() => throw null!;
    }
}

namespace System.Data.Entity.Core.Objects
{
    public enum RefreshMode { ClientWins, StoreWins }

    public class ObjectResult<T> : IEnumerable<T>
    {
        public IEnumerator<T> GetEnumerator() => throw null!;
        IEnumerator IEnumerable.GetEnumerator() => throw null!;
    }

    public class ObjectSet<TEntity> : IOrderedQueryable<TEntity> where TEntity : class
    {
        IEnumerator<TEntity> IEnumerable<TEntity>.GetEnumerator() => throw null!;
        IEnumerator IEnumerable.GetEnumerator() => throw null!;
        Type IQueryable.ElementType => throw null!;
        Expression IQueryable.Expression => throw null!;
        IQueryProvider IQueryable.Provider => throw null!;
    }

    public class ObjectContext
    {
        public virtual int SaveChanges() => throw null!;
        public virtual Task<int> SaveChangesAsync() => throw null!;
        public virtual ObjectSet<TEntity> CreateObjectSet<TEntity>() where TEntity : class => throw null!;
        public virtual void LoadProperty(object entity, string navigationProperty) { }
        public virtual void Refresh(RefreshMode refreshMode, object entity) { }
        public Task RefreshAsync(RefreshMode refreshMode, object entity) => throw null!;
        public virtual IQueryable<T> CreateQuery<T>(string queryString, params object[] parameters) => throw null!;
        public virtual int ExecuteStoreCommand(string commandText, params object[] parameters) => throw null!;
        public Task<int> ExecuteStoreCommandAsync(string commandText, params object[] parameters) => throw null!;
        public virtual ObjectResult<TElement> ExecuteStoreQuery<TElement>(string commandText, params object[] parameters) => throw null!;
        public Task<ObjectResult<TElement>> ExecuteStoreQueryAsync<TElement>(string commandText, params object[] parameters) => throw null!;
    }
}

namespace System.Data.Entity.Core.EntityClient
{
    public class EntityCommand
    {
        public EntityCommand(string statement) { }
    }
}

namespace System.Data.Entity.Migrations
{
    public abstract class DbMigration
    {
        public abstract void Up();
        protected internal void Sql(string sql, bool suppressTransaction = false, object? anonymousArguments = null) { }
    }
}
