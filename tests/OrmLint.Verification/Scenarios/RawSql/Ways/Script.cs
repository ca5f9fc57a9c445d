// Two statements in one text.
// value: Customer 2
// fix: yes
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        return connection.Execute($"UPDATE Customers SET City = 'Rome' WHERE Name = '{value}'; UPDATE Customers SET City = 'Oslo' WHERE Id = 1"); // <- ORM2001
    }
}
