// The value is selected. Dapper, concatenated.
// value: Customer 2
// fix: yes
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        return connection.Query<int>("SELECT COUNT(*) FROM (SELECT '" + value + "' AS Extra FROM Customers)").ToList(); // <- ORM2001
    }
}
