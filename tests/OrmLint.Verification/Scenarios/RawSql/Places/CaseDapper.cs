// The value stands in a CASE. Dapper, concatenated.
// value: Customer 2
// fix: yes
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        return connection.Query<int>("SELECT CASE WHEN Name = '" + value + "' THEN 1 ELSE 0 END FROM Customers").ToList(); // <- ORM2001
    }
}
