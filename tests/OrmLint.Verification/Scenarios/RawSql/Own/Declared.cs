// A method of the user's own takes SQL, which .editorconfig says. It hides the library behind a delegate.
// option: ormlint_sql_methods = Gateway.Ask
// value: Customer 2
// fix: none
using Dapper;
using Microsoft.Data.Sqlite;
using Shop;

static class Gateway
{
    public static List<int> Ask(Func<string, List<int>> send, string sql) => send(sql);
}

static class Scenario
{
    public static object Run(SqliteConnection connection, string value)
    {
        return Gateway.Ask(sql => connection.Query<int>(sql).ToList(), $"SELECT Id FROM Customers WHERE Name = '{value}'"); // <- ORM2001
    }
}
