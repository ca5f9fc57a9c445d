using Dapper;
using Microsoft.Data.Sqlite;

namespace Bookshop.Mistakes;

/// <summary>Dapper: the text names a parameter that the object does not have, and the statement fails.</summary>
public class OrderSearch(SqliteConnection connection)
{
    public List<string> Find(string name)
    {
        try
        {
            return connection.Query<string>("SELECT Email FROM Customers WHERE Name = @name AND Id >= @least", new { name }).ToList(); // ORM2005
        }
        catch (InvalidOperationException)
        {
            return [];
        }
    }
}
