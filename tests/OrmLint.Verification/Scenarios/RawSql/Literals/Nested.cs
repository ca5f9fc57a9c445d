// An interpolation in an interpolation.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        return connection.Query<int>($"SELECT Id FROM Customers {$"WHERE Name = '{value}'"}").ToList(); // <- ORM2001
    }
}
