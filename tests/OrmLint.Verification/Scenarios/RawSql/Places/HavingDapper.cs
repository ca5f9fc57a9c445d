// The value stands in HAVING. Dapper, concatenated.
// value: City 1
// fix: yes
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        return connection.Query<int>("SELECT COUNT(*) FROM Customers GROUP BY City HAVING City = '" + value + "'").ToList(); // <- ORM2001
    }
}
