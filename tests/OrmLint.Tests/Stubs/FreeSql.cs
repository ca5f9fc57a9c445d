// FreeSql: some of the public signatures that OrmLint knows, as its sources have them (3.5, June 2026). No package of it could be had where the
// tests were written; no code of it is here. Compiled into an assembly of the package's name.
using System;
using System.Collections.Generic;
using System.Linq.Expressions;
using System.Threading;
using System.Threading.Tasks;
using FreeSql;

public interface IFreeSql : IDisposable
{
    IInsert<T1> Insert<T1>(T1 source) where T1 : class;
    IInsert<T1> Insert<T1>(IEnumerable<T1> source) where T1 : class;
    ISelect<T1> Select<T1>() where T1 : class;
    IAdo Ado { get; }
}

namespace FreeSql
{
    public interface ISelect0;

    public interface ISelect0<TSelect, T1> : ISelect0
    {
        Task<List<T1>> ToListAsync(CancellationToken cancellationToken = default);
        T1 First();
        bool Any();
        long Count();
        TSelect Limit(int limit);
        TSelect Where(string sql, object? parms = null);
        TSelect OrderBy(string sql, object? parms = null);
    }

    public interface ISelect<T1> : ISelect0<ISelect<T1>, T1>
    {
        ISelect<T1> Where(Expression<Func<T1, bool>> exp);
        bool Any(Expression<Func<T1, bool>> exp);
        ISelect<T1> WithSql(string sql, object? parms = null);
        List<TReturn> ToList<TReturn>(Expression<Func<T1, TReturn>> select);
    }

    public interface IInsert<T1> where T1 : class
    {
        int ExecuteAffrows();
        Task<int> ExecuteAffrowsAsync(CancellationToken cancellationToken = default);
    }

    public interface IAdo
    {
        List<T> Query<T>(string cmdText, object? parms = null);
        int ExecuteNonQuery(string cmdText, object? parms = null);
    }
}
