// The value is the name of a direction.
// value: Desc
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        if (!Enum.TryParse<Direction>(value, out var direction)) return 0;
        return connection.Query<int>($"SELECT Id FROM Customers ORDER BY Id {direction}").ToList();
    }

    private enum Direction
    {
        Asc,
        Desc,
    }
}
