// The statement is sent by a lambda.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        Func<string, List<int>> find = name => connection.Query<int>("SELECT Id FROM Customers WHERE Name = '" + name + "'").ToList(); // <- ORM2001
        return find(value);
    }
}
