using Dapper;
using Microsoft.Data.Sqlite;

namespace Bookshop.Mistakes;

/// <summary>Dapper: the column becomes part of the statement, and no parameter could stand in its place.</summary>
public class Shelf(SqliteConnection connection)
{
    public List<string> By(string column)
        => connection.Query<string>($"SELECT Title FROM Books ORDER BY {column}").ToList(); // ORM2002
}
