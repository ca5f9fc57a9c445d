// The value reaches the text on one path only.
// value: Customer 2
// fix: yes
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        if (value == "") return connection.Query<int>("SELECT Id FROM Customers").ToList();
        return connection.Query<int>($"SELECT Id FROM Customers WHERE Name = '{value}'").ToList(); // <- ORM2001
    }
}
