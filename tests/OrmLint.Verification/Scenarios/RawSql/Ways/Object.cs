// The value is an object.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        object name = value;
        return connection.Query<int>("SELECT Id FROM Customers WHERE Name = '" + name + "'").ToList(); // <- ORM2001
    }
}
