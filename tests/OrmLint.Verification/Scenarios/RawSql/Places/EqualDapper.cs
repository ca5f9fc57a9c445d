// The value is compared by =. Dapper, concatenated.
// value: Customer 2
// fix: yes
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        return connection.Query<int>("SELECT Id FROM Customers WHERE Name = '" + value + "'").ToList(); // <- ORM2001
    }
}
