// Dapper: a list as parameter is one call, and one statement per element (P19, policy: the call is the library's way).
// judge: policy, Dapper itself sends one statement per element of the list
using Dapper;
using Microsoft.Data.Sqlite;
using Shop;

static class Scenario
{
    public static object Run(SqliteConnection connection)
    {
        var rows = connection.Query<string>("SELECT Name FROM Customers").Select(name => new { name }).ToList();
        return connection.Execute("INSERT INTO Categories (Name) VALUES (@name)", rows);
    }
}
