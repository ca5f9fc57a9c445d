// A method that the option names gets a constant, and the value beside it.
// option: ormlint_sql_methods = Gateway.Ask
// value: Customer 2
using Dapper;
using Microsoft.Data.Sqlite;
using Shop;

class Gateway(SqliteConnection connection)
{
    private readonly Func<string, object, List<int>> _send = (sql, values) => connection.Query<int>(sql, values).ToList();

    public List<int> Ask(string sql, object values) => _send(sql, values);
}

static class Scenario
{
    public static object Run(SqliteConnection connection, string value)
        => new Gateway(connection).Ask("SELECT Id FROM Customers WHERE Name = @value", new { value });
}
