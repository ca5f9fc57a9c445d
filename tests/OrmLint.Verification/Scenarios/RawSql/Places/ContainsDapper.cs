// The value stands in a pattern of LIKE, between wildcards. Dapper, concatenated.
// value: mer 2
// fix: yes
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        return connection.Query<int>("SELECT Id FROM Customers WHERE Name LIKE '%" + value + "%'").ToList(); // <- ORM2001
    }
}
