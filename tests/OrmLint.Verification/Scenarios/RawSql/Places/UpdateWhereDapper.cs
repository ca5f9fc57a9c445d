// The value finds the row that UPDATE changes. Dapper, concatenated.
// value: Customer 2
// fix: yes
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        return connection.Execute("UPDATE Customers SET City = 'Rome' WHERE Name = '" + value + "'"); // <- ORM2001
    }
}
