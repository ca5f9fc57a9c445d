// Dapper: the value is the beginning of a LIKE pattern.
// value: Cust
// fix: yes
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        return connection.Query<string>($"SELECT Name FROM Customers WHERE Name LIKE '{value}%'").AsList(); // <- ORM2001
    }
}
