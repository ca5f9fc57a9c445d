// All characters are letters, digits or blanks.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        if (!value.All(c => char.IsLetterOrDigit(c) || c == ' ')) return 0;
        return connection.Query<int>("SELECT Id FROM Customers WHERE Name = '" + value + "'").ToList();
    }
}
