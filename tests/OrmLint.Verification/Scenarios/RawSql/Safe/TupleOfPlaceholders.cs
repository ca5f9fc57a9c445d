// Helpers that give text with placeholders in a tuple, a record and by reference.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var (sql, parameters) = Build(value);
        var request = new Request("SELECT Id FROM Customers WHERE City = @city", new { city = value });
        var count = "SELECT COUNT(*) FROM Customers WHERE 1 = 1";
        And(ref count, "Name");
        Clean(value, out var clean);
        return connection.Query<int>(sql, parameters).Concat(connection.Query<int>(request.Sql, request.Values)).Append(connection.ExecuteScalar<int>(count, new { Name = value }))
            .Concat(connection.Query<int>($"SELECT Id FROM Customers WHERE Name = '{clean}'")).ToList();
    }

    private static (string, object) Build(string name) => ("SELECT Id FROM Customers WHERE Name = @name", new { name });

    private static void And(ref string sql, string column) => sql += $" AND {column} = @{column}";

    private static void Clean(string text, out string clean) => clean = new string(text.Where(c => char.IsLetterOrDigit(c) || c == ' ').ToArray());

    private record Request(string Sql, object Values);
}
