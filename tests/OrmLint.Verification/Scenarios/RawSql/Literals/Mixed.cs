// Interpolation, constant and concatenation, mixed.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        return connection.Query<int>($"SELECT Id FROM {nameof(Customers)} WHERE " + "Name" + $" = '{value}'").ToList(); // <- ORM2001
    }

    private const string Customers = "Customers";
}
