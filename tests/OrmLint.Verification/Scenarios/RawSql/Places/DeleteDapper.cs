// The value finds the row that is deleted. Dapper, concatenated.
// value: Street 2
// fix: yes
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        return connection.Execute("DELETE FROM Addresses WHERE Street = '" + value + "'"); // <- ORM2001
    }
}
