using Dapper;
using Microsoft.Data.Sqlite;

namespace Bookshop.Fixed;

/// <summary>Dapper: the object has a member for each parameter that the text names.</summary>
public class OrderSearch(SqliteConnection connection)
{
    public List<string> Find(string name)
    {
        const int least = 1;
        return connection.Query<string>("SELECT Email FROM Customers WHERE Name = @name AND Id >= @least", new { name, least }).ToList();
    }
}
