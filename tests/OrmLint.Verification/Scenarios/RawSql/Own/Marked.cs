// A parameter says itself that it is SQL.
// value: Customer 2
// fix: none
using System.Diagnostics.CodeAnalysis;
using Dapper;
using Microsoft.Data.Sqlite;
using Shop;

class Gateway(Func<string, List<int>> send)
{
    public List<int> Ask([StringSyntax("Sql")] string text) => send(text);
}

static class Scenario
{
    public static object Run(SqliteConnection connection, string value)
        => new Gateway(sql => connection.Query<int>(sql).ToList()).Ask("SELECT Id FROM Customers WHERE Name LIKE '" + value + "%'"); // <- ORM2001
}
