// SqlSugar: some of the public signatures that OrmLint knows, as its sources have them (5.1, June 2026). No package of it could be had where the
// tests were written; no code of it is here. Compiled into an assembly of the package's name.
using System;
using System.Collections.Generic;
using System.Linq.Expressions;
using System.Threading.Tasks;

namespace SqlSugar
{
    public class SugarParameter;

    public interface ISugarQueryable<T>
    {
        ISugarQueryable<T> Where(Expression<Func<T, bool>> expression);
        ISugarQueryable<T> Where(string whereString, object? parameters = null);
        ISugarQueryable<T> WhereIF(bool isWhere, string whereString, object? parameters = null);
        T InSingle(object pkValue);
        T First(Expression<Func<T, bool>> expression);
        List<T> ToList();
        Task<List<T>> ToListAsync();
    }

    public interface IInsertable<T> where T : class, new()
    {
        int ExecuteCommand();
        Task<int> ExecuteCommandAsync();
    }

    public interface IAdo
    {
        List<T> SqlQuery<T>(string sql, object? parameters = null);
        List<T> SqlQuery<T>(string sql, params SugarParameter[] parameters);
        int ExecuteCommand(string sql, object parameters);
    }

    public interface ISqlSugarClient : IDisposable
    {
        IAdo Ado { get; }
        ISugarQueryable<T> Queryable<T>();
        ISugarQueryable<T> SqlQueryable<T>(string sql) where T : class, new();
        IInsertable<T> Insertable<T>(T insertObj) where T : class, new();
        IInsertable<T> Insertable<T>(List<T> insertObjs) where T : class, new();
    }
}
