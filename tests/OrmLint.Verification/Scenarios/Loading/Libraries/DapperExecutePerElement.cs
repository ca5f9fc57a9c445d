// Dapper: one INSERT per element (P19).
using Dapper;
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object Run(SqliteConnection connection)
    {
        var names = connection.Query<string>("SELECT Name FROM Customers ORDER BY Id").ToList();
        var written = 0;
        foreach (var name in names)
        {
            written += connection.Execute("INSERT INTO Categories (Name) VALUES (@name)", new { name }); // <- ORM1001
        }

        return written;
    }
}
