// PetaPoco: some of the public signatures that OrmLint knows, as its sources have them (6.0, September 2024). No package of it could be had where the
// tests were written; no code of it is here. Compiled into an assembly of the package's name.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace PetaPoco
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

    public interface IQuery
    {
        IEnumerable<T> Query<T>(string sql, params object[] args);
        List<T> Fetch<T>(string sql, params object[] args);
        List<T> Fetch<T>(Sql sql);
        T Single<T>(object primaryKey);
        T SingleOrDefault<T>(string sql, params object[] args);
    }

    public interface IExecute
    {
        int Execute(string sql, params object[] args);
        T ExecuteScalar<T>(string sql, params object[] args);
    }

    public interface IAlterPoco
    {
        object Insert(object poco);
        int Update(object poco);
        int Delete(object poco);
    }

    public interface IDatabase : IDisposable, IQuery, IAlterPoco, IExecute;

    public interface IAlterPocoAsync
    {
        Task<object> InsertAsync(object poco);
    }
}
