// string.Format that uses its argument twice.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        return connection.Query<int>(string.Format("SELECT Id FROM Customers WHERE Name = '{0}' OR City = '{0}'", value)).ToList(); // <- ORM2001
    }
}
