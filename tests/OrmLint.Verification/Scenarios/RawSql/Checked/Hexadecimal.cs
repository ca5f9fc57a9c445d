// The value is written in hexadecimal.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var bytes = Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(value));
        return connection.ExecuteScalar<int>($"SELECT COUNT(*) FROM Customers WHERE HEX(Name) = '{bytes}'");
    }
}
