using Dapper;
using Microsoft.Data.Sqlite;

namespace Bookshop.Mistakes;

/// <summary>Dapper: the name becomes part of the statement.</summary>
public class CustomerSearch(SqliteConnection connection)
{
    public List<string> Find(string name)
        => connection.Query<string>("SELECT Email FROM Customers WHERE Name = '" + name + "'").ToList(); // ORM2001
}
