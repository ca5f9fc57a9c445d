// A method whose name says that it validates, and that throws.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        try
        {
            ValidateName(value);
            return connection.Query<int>($"SELECT Id FROM Customers WHERE Name = '{value}'").ToList();
        }
        catch (ArgumentException)
        {
            return 0;
        }
    }

    private static void ValidateName(string name)
    {
        if (name.Any(c => !char.IsLetterOrDigit(c) && c != ' ')) throw new ArgumentException("That is no name.");
    }
}
