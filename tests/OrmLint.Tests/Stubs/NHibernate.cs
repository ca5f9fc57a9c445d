// NHibernate: the public signatures that OrmLint knows, as its sources have them (August 2026). No package of it could be had where the
// tests were written; no code of it is here. Compiled into an assembly of the package's name.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using System.Threading;
using System.Threading.Tasks;

namespace NHibernate
{
    public class LockMode;

    public enum CacheMode { Normal }

    public interface ISession : IDisposable
    {
        void Flush();
        Task FlushAsync(CancellationToken cancellationToken = default);
        T Load<T>(object id);
        Task<T> LoadAsync<T>(object id, CancellationToken cancellationToken = default);
        object Save(object obj);
        void SaveOrUpdate(object obj);
        void Update(object obj);
        void Delete(object obj);
        void Refresh(object obj);
        Task RefreshAsync(object obj, CancellationToken cancellationToken = default);
        ITransaction BeginTransaction();
        ICriteria CreateCriteria<T>() where T : class;
        IQueryOver<T, T> QueryOver<T>() where T : class;
        int Delete(string query);
        Task<int> DeleteAsync(string query, CancellationToken cancellationToken = default);
        IQuery CreateFilter(object collection, string queryString);
        Task<IQuery> CreateFilterAsync(object collection, string queryString, CancellationToken cancellationToken = default);
        IQuery CreateQuery(string queryString);
        ISQLQuery CreateSQLQuery(string queryString);
        T Get<T>(object id);
        T Get<T>(object id, LockMode lockMode);
        Task<T> GetAsync<T>(object id, CancellationToken cancellationToken = default);
        IQueryable<T> Query<T>();
        IQueryable<T> Query<T>(string entityName);
    }

    public interface IStatelessSession : IDisposable
    {
        object Insert(object entity);
        void Update(object entity);
        void Delete(object entity);
        T Get<T>(object id);
        Task<T> GetAsync<T>(object id, CancellationToken cancellationToken = default);
        void Refresh(object entity);
        Task RefreshAsync(object entity, CancellationToken cancellationToken = default);
        IQuery CreateQuery(string queryString);
        ISQLQuery CreateSQLQuery(string queryString);
        IQueryable<T> Query<T>();
    }

    public static class SessionExtensions
    {
        public static T Get<T>(this ISession session, string entityName, object id) => throw null!;
        public static Task<T> GetAsync<T>(this ISession session, string entityName, object id, CancellationToken cancellationToken = default) => throw null!;
    }

    public static class StatelessSessionExtensions
    {
        public static T Get<T>(this IStatelessSession session, string entityName, object id) => throw null!;
        public static Task<T> GetAsync<T>(this IStatelessSession session, string entityName, object id, CancellationToken cancellationToken = default) => throw null!;
    }

    public interface ITransaction : IDisposable
    {
        void Commit();
        Task CommitAsync(CancellationToken cancellationToken = default);
        void Rollback();
    }

    public interface IQuery
    {
        IEnumerable<T> Enumerable<T>();
        Task<IEnumerable<T>> EnumerableAsync<T>(CancellationToken cancellationToken = default);
        IList List();
        IList<T> List<T>();
        Task<IList<T>> ListAsync<T>(CancellationToken cancellationToken = default);
        object UniqueResult();
        T UniqueResult<T>();
        Task<T> UniqueResultAsync<T>(CancellationToken cancellationToken = default);
        int ExecuteUpdate();
        Task<int> ExecuteUpdateAsync(CancellationToken cancellationToken = default);
        IQuery SetMaxResults(int maxResults);
        IQuery SetParameter<T>(string name, T val);
        IQuery SetParameter(string name, object val);
        IQuery SetParameterList(string name, IEnumerable vals);
    }

    public interface ISQLQuery : IQuery
    {
        ISQLQuery AddEntity(System.Type entityClass);
    }

    public interface ICriteria : ICloneable
    {
        ICriteria SetMaxResults(int maxResults);
        IList List();
        IList<T> List<T>();
        Task<IList<T>> ListAsync<T>(CancellationToken cancellationToken = default);
        object UniqueResult();
        T UniqueResult<T>();
        Task<T> UniqueResultAsync<T>(CancellationToken cancellationToken = default);
    }

    public interface IQueryOver<TRoot>
    {
        IList<TRoot> List();
        IList<U> List<U>();
        Task<IList<TRoot>> ListAsync(CancellationToken cancellationToken = default);
        int RowCount();
        Task<int> RowCountAsync(CancellationToken cancellationToken = default);
        long RowCountInt64();
        Task<long> RowCountInt64Async(CancellationToken cancellationToken = default);
        TRoot SingleOrDefault();
        U SingleOrDefault<U>();
        Task<TRoot> SingleOrDefaultAsync(CancellationToken cancellationToken = default);
        IQueryOver<TRoot> Take(int maxResults);
    }

    public interface IQueryOver<TRoot, TSubType> : IQueryOver<TRoot>
    {
        IQueryOver<TRoot, TSubType> And(Expression<Func<TSubType, bool>> expression);
        IQueryOver<TRoot, TSubType> Where(Expression<Func<TSubType, bool>> expression);
    }
}

namespace NHibernate.Linq
{
    public interface INhFetchRequest<TQueried, TFetch> : IOrderedQueryable<TQueried>;

    public interface IQueryableOptions;

    public class NhQueryableOptions;

    public static class LinqExtensionMethods
    {
        public static Task<bool> AnyAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate, CancellationToken cancellationToken = default) => throw null!;
        public static Task<bool> AllAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate, CancellationToken cancellationToken = default) => throw null!;
        public static Task<int> CountAsync<TSource>(this IQueryable<TSource> source, CancellationToken cancellationToken = default) => throw null!;
        public static Task<int> CountAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate, CancellationToken cancellationToken = default) => throw null!;
        public static Task<int> SumAsync(this IQueryable<int> source, CancellationToken cancellationToken = default) => throw null!;
        public static Task<double> AverageAsync(this IQueryable<int> source, CancellationToken cancellationToken = default) => throw null!;
        public static Task<TSource> MinAsync<TSource>(this IQueryable<TSource> source, CancellationToken cancellationToken = default) => throw null!;
        public static Task<TSource> MaxAsync<TSource>(this IQueryable<TSource> source, CancellationToken cancellationToken = default) => throw null!;
        public static Task<long> LongCountAsync<TSource>(this IQueryable<TSource> source, CancellationToken cancellationToken = default) => throw null!;
        public static Task<TSource> FirstAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate, CancellationToken cancellationToken = default) => throw null!;
        public static Task<TSource> SingleAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate, CancellationToken cancellationToken = default) => throw null!;
        public static Task<TSource> SingleOrDefaultAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate, CancellationToken cancellationToken = default) => throw null!;
        public static Task<TSource> FirstOrDefaultAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate, CancellationToken cancellationToken = default) => throw null!;
        public static Task<List<TSource>> ToListAsync<TSource>(this IQueryable<TSource> source, CancellationToken cancellationToken = default) => throw null!;
        public static IQueryable<TResult> LeftJoin<TOuter, TInner, TKey, TResult>(this IQueryable<TOuter> outer, IEnumerable<TInner> inner, Expression<Func<TOuter, TKey>> outerKeySelector, Expression<Func<TInner, TKey>> innerKeySelector, Expression<Func<TOuter, TInner, TResult>> resultSelector) => throw null!;
        public static IQueryable<T> SetOptions<T>(this IQueryable<T> query, Action<IQueryableOptions> setOptions) => throw null!;
        public static IQueryable<T> WithOptions<T>(this IQueryable<T> query, Action<NhQueryableOptions> setOptions) => throw null!;
        public static IQueryable<T> Cacheable<T>(this IQueryable<T> query) => throw null!;
        public static IQueryable<T> CacheMode<T>(this IQueryable<T> query, CacheMode cacheMode) => throw null!;
        public static IQueryable<T> CacheRegion<T>(this IQueryable<T> query, string region) => throw null!;
        public static IQueryable<T> Timeout<T>(this IQueryable<T> query, int timeout) => throw null!;
        public static IQueryable<T> WithLock<T>(this IQueryable<T> query, LockMode lockMode) => throw null!;
    }

    public static class EagerFetchingExtensionMethods
    {
        public static INhFetchRequest<TOriginating, TRelated> Fetch<TOriginating, TRelated>(this IQueryable<TOriginating> query, Expression<Func<TOriginating, TRelated>> relatedObjectSelector) => throw null!;
        public static INhFetchRequest<TOriginating, TOriginating> FetchLazyProperties<TOriginating>(this IQueryable<TOriginating> query) => throw null!;
        public static INhFetchRequest<TOriginating, TRelated> FetchMany<TOriginating, TRelated>(this IQueryable<TOriginating> query, Expression<Func<TOriginating, IEnumerable<TRelated>>> relatedObjectSelector) => throw null!;
        public static INhFetchRequest<TQueried, TRelated> ThenFetch<TQueried, TFetch, TRelated>(this INhFetchRequest<TQueried, TFetch> query, Expression<Func<TFetch, TRelated>> relatedObjectSelector) => throw null!;
        public static INhFetchRequest<TQueried, TRelated> ThenFetchMany<TQueried, TFetch, TRelated>(this INhFetchRequest<TQueried, TFetch> query, Expression<Func<TFetch, IEnumerable<TRelated>>> relatedObjectSelector) => throw null!;
    }

    public static class DmlExtensionMethods
    {
        public static int Delete<TSource>(this IQueryable<TSource> source) => throw null!;
        public static Task<int> DeleteAsync<TSource>(this IQueryable<TSource> source, CancellationToken cancellationToken = default) => throw null!;
        public static int Update<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, TSource>> expression) => throw null!;
        public static Task<int> UpdateAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, TSource>> expression, CancellationToken cancellationToken = default) => throw null!;
        public static int InsertInto<TSource, TTarget>(this IQueryable<TSource> source, Expression<Func<TSource, TTarget>> expression) => throw null!;
        public static Task<int> InsertIntoAsync<TSource, TTarget>(this IQueryable<TSource> source, Expression<Func<TSource, TTarget>> expression, CancellationToken cancellationToken = default) => throw null!;
    }
}
