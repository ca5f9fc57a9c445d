// One value is a parameter, the other is not.
// value: Customer 2
// fix: yes
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        return connection.Query<int>($"SELECT Id FROM Customers WHERE City <> @city AND Name = '{value}'", new { city = "Rome" }).ToList(); // <- ORM2001
    }
}
