using Dapper;
using Microsoft.Data.Sqlite;

namespace Bookshop.Fixed;

/// <summary>Dapper: the members of the object are the parameters.</summary>
public class CustomerSearch(SqliteConnection connection)
{
    public List<string> Find(string name)
        => connection.Query<string>("SELECT Email FROM Customers WHERE Name = @name", new { name }).ToList();
}
