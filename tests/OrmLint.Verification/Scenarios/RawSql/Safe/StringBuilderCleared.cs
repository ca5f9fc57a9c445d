// What was appended is thrown away.
// value: Customer 2
using System.Data.Common;
using System.Text;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var text = new StringBuilder("looking for '").Append(value).Append("'");
        System.Diagnostics.Debug.WriteLine(text);
        text.Clear().Append("SELECT Id FROM Customers");
        return connection.Query<int>(text.ToString()).ToList();
    }
}
