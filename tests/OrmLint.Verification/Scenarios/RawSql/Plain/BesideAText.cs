// A number beside a text: one fix for both.
// value: Customer 2
// fix: yes
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value, long id)
    {
        return connection.Query<int>($"SELECT Id FROM Customers WHERE Name = '{value}' AND Id > {id}").ToList(); // <- ORM2001 ORM2006
    }
}
