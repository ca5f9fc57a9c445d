// The same behind an interface, with an instance that holds the connection.
// value: City 1
// fix: none
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        IRunner runner = new Runner(connection);
        return runner.Ids("SELECT Id FROM Customers WHERE City = '" + value + "'"); // <- ORM2001
    }

    private interface IRunner
    {
        List<int> Ids(string sql);
    }

    private class Runner(DbConnection connection) : IRunner
    {
        public List<int> Ids(string sql) => connection.Query<int>(sql).ToList();
    }
}
