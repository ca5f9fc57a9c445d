// The text grows in a property of an object.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var request = new Request { Sql = "SELECT Id FROM Customers" };
        if (value.Length > 0) request.Sql += $" WHERE Name = '{value}'"; // <- ORM2001
        return connection.Query<int>(request.Sql).ToList();
    }

    private class Request
    {
        public string Sql { get; set; } = "";
    }
}
