using Dapper;
using Microsoft.Data.Sqlite;

namespace Bookshop.Fixed;

/// <summary>Dapper: the value chooses among columns that the program knows.</summary>
public class Shelf(SqliteConnection connection)
{
    public List<string> By(string column)
    {
        var known = column switch { "Title" => "Title", _ => "Id" };
        return connection.Query<string>($"SELECT Title FROM Books ORDER BY {known}").ToList();
    }
}
