using Microsoft.Data.Sqlite;

namespace Bookshop.Mistakes;

/// <summary>ADO.NET: the name becomes part of the statement.</summary>
public class AuthorSearch(SqliteConnection connection)
{
    public List<string> Find(string name)
    {
        using var command = connection.CreateCommand();
        var sql = "SELECT Name FROM Authors";
        sql += " WHERE Name = '" + name + "'"; // ORM2001
        command.CommandText = sql;

        var found = new List<string>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            found.Add(reader.GetString(0));
        }

        return found;
    }
}
