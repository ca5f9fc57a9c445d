// A parameter of a constructor says itself that it is SQL; the text is put together by a builder.
// value: Customer 2
// fix: none
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using Shop;

record Statement([StringSyntax("sql")] string Text);

static class Scenario
{
    public static object Run(SqliteConnection connection, string value)
    {
        var sql = new StringBuilder("SELECT Id FROM Customers");
        sql.Append(" WHERE Name = '").Append(value).Append('\''); // <- ORM2001
        return Send(new Statement(sql.ToString()));

        List<int> Send(Statement statement) => connection.Query<int>(statement.Text).ToList();
    }
}
