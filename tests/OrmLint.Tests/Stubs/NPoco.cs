// NPoco: some of the public signatures that OrmLint knows, as its sources have them (6, February 2026). No package of it could be had where the
// tests were written; no code of it is here. Compiled into an assembly of the package's name.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace NPoco
{
    public class Sql
    {
        public Sql() { }
        public Sql(string sql, params object[] args) { }
        public static Sql Builder => throw null!;
        public Sql Append(string sql, params object[] args) => throw null!;
        public Sql Where(string sql, params object[] args) => throw null!;
        public SqlJoinClause InnerJoin(string table) => throw null!;

        public class SqlJoinClause
        {
            public Sql On(string onClause, params object[] args) => throw null!;
        }
    }

    public interface IAsyncQueryDatabase
    {
        Task<T> SingleAsync<T>(string sql, object[] args, CancellationToken cancellationToken = default);
        Task<T> SingleByIdAsync<T>(object primaryKey, CancellationToken cancellationToken = default);
        Task<List<T>> FetchAsync<T>(string sql, CancellationToken cancellationToken = default);
        Task<List<T>> FetchAsync<T>(string sql, object[] args, CancellationToken cancellationToken = default);
    }

    public interface IAsyncDatabase : IAsyncQueryDatabase
    {
        Task<int> ExecuteAsync(string sql, object[] args, CancellationToken cancellationToken = default);
        Task<int> UpdateAsync(object poco, CancellationToken cancellationToken = default);
        Task<object> InsertAsync<T>(T poco, CancellationToken cancellationToken = default);
    }

    public interface IDatabaseQuery : IAsyncQueryDatabase
    {
        int Execute(string sql, params object[] args);
        T ExecuteScalar<T>(string sql, params object[] args);
        List<T> Fetch<T>(string sql, params object[] args);
        List<T> Fetch<T>(Sql sql);
        T SingleById<T>(object primaryKey);
        T FirstOrDefault<T>(string sql, params object[] args);
    }

    public interface IDatabase : IAsyncDatabase, IDatabaseQuery
    {
        object Insert<T>(T poco);
        void InsertBulk<T>(IEnumerable<T> pocos);
        int Update(object poco);
        int Delete<T>(string sql, params object[] args);
    }
}
