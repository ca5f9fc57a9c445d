// A data adapter is made with the text of its SELECT command: the parameters belong to that command. The provider's adapter stands here with the signatures
// that it has, over the real commands.
// value: Customer 2
// fix: yes
using System.Data;
using System.Data.SQLite;
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object Run(SqliteConnection connection, string value)
    {
        var adapter = new SQLiteDataAdapter("SELECT Id FROM Customers WHERE Name = '" + value + "'", connection); // <- ORM2001
        var rows = new DataTable();
        adapter.Fill(rows);
        return rows.Rows.Count;
    }
}

namespace System.Data.SQLite
{
    using System.Data.Common;

    public sealed class SQLiteDataAdapter : DbDataAdapter
    {
        public SQLiteDataAdapter(string commandText, SqliteConnection connection) => SelectCommand = new SqliteCommand { CommandText = commandText, Connection = connection };

        public new SqliteCommand SelectCommand
        {
            get => (SqliteCommand)base.SelectCommand!;
            set => base.SelectCommand = value;
        }
    }
}
