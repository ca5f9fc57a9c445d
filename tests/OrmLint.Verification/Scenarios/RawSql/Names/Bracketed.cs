// Brackets around the name do not help: the value can close them. Not with these values, but they end up in the text.
// value: City
// fix: none
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var sql = string.Format("SELECT [{0}] FROM Customers ORDER BY Id", value); // <- ORM2002
        return connection.Query<string>(sql).ToList();
    }
}
