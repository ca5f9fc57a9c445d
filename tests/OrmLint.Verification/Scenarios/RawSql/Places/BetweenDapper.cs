// The value is a bound of BETWEEN. Dapper, concatenated.
// value: Customer 2
// fix: yes
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        return connection.Query<int>("SELECT Id FROM Customers WHERE Name BETWEEN '" + value + "' AND 'Customer 9'").ToList(); // <- ORM2001
    }
}
