// A data adapter whose SELECT command is known as one of any provider: its parameters are made by the command.
// value: Customer 2
// fix: yes
using System.Data;
using System.Data.Common;
using System.Data.SQLite;
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object Run(SqliteConnection connection, string value)
    {
        var sql = $"SELECT Id, Name FROM Customers WHERE Name LIKE '{value}%'"; // <- ORM2001
        using (var adapter = new SQLiteDataAdapter(sql, connection))
        {
            var rows = new DataTable();
            adapter.Fill(rows);
            return rows.Rows.Count;
        }
    }
}

namespace System.Data.SQLite
{
    public sealed class SQLiteDataAdapter : DbDataAdapter
    {
        public SQLiteDataAdapter(string commandText, SqliteConnection connection)
        {
            SelectCommand = connection.CreateCommand();
            SelectCommand.CommandText = commandText;
        }
    }
}
