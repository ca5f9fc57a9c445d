// The direction is one of two constants.
// value: desc
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var direction = value == "desc" ? "DESC" : "ASC";
        return connection.Query<int>("SELECT Id FROM Customers ORDER BY Id " + direction).ToList();
    }
}
