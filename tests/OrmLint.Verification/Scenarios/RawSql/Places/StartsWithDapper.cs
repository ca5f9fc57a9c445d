// The value begins a pattern of LIKE. Dapper, concatenated.
// value: Customer
// fix: yes
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        return connection.Query<int>("SELECT Id FROM Customers WHERE Name LIKE '" + value + "%'").ToList(); // <- ORM2001
    }
}
