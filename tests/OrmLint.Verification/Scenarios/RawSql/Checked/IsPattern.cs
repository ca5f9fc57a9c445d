// A pattern of constants.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        if (value is not ("Customer 1" or "Customer 2")) return 0;
        return connection.Query<int>($"SELECT Id FROM Customers WHERE Name = '{value}'").ToList();
    }
}
