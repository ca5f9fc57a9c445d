// A regular expression that lets letters, digits and blanks through.
// value: Customer 2
using System.Data.Common;
using System.Text.RegularExpressions;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        if (!Regex.IsMatch(value, "^[A-Za-z0-9 ]+$")) return 0;
        return connection.Query<int>($"SELECT Id FROM Customers WHERE Name = '{value}'").ToList();
    }
}
