// The pieces stand in an array that is joined without a separator.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        string[] pieces = ["SELECT Id FROM Customers", " WHERE Name = '", value, "'"]; // <- missed ORM2001
        return connection.Query<int>(string.Concat(pieces)).ToList();
    }
}
