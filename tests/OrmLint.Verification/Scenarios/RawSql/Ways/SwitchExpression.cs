// A switch expression chooses the condition.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var where = value switch
        {
            "" => "",
            "all" => " WHERE 1 = 1",
            _ => " WHERE Name = '" + value + "'", // <- ORM2001
        };
        return connection.Query<int>("SELECT Id FROM Customers" + where).ToList();
    }
}
