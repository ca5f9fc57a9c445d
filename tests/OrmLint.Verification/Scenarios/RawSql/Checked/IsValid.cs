// A method whose name says what it tells.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        return IsValidName(value) ? connection.Query<int>($"SELECT Id FROM Customers WHERE Name = '{value}'").ToList() : new List<int>();
    }

    private static bool IsValidName(string name) => name.All(c => char.IsLetterOrDigit(c) || c == ' ');
}
