// A helper says whether there is anything to ask, and gives the text.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
        => TryBuild(value, out var sql) ? connection.Query<int>(sql).ToList() : []; // <- ORM2001

    private static bool TryBuild(string name, out string sql)
    {
        sql = string.Empty;
        if (name.Length == 0) return false;
        sql = string.Format("SELECT Id FROM Customers WHERE Name = '{0}'", name);
        return true;
    }
}
