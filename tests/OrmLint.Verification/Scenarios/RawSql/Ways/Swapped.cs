// Two texts are swapped.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var one = "SELECT 1";
        var other = "SELECT Id FROM Customers WHERE Name = '" + value + "'"; // <- ORM2001
        (one, other) = (other, one);
        return connection.Query<int>(one).Concat(connection.Query<int>(other)).ToList();
    }
}
