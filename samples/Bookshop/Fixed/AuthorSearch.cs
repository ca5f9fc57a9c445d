using Microsoft.Data.Sqlite;

namespace Bookshop.Fixed;

/// <summary>ADO.NET: the value goes beside the statement.</summary>
public class AuthorSearch(SqliteConnection connection)
{
    public List<string> Find(string name)
    {
        using var command = connection.CreateCommand();
        var sql = "SELECT Name FROM Authors";
        sql += " WHERE Name = @name";
        command.CommandText = sql;
        command.Parameters.AddWithValue("@name", name);

        var found = new List<string>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            found.Add(reader.GetString(0));
        }

        return found;
    }
}
