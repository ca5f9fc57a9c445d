// Dapper: two numbers, by concatenation.
// fix: yes
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, int id)
    {
        return connection.Query<int>("SELECT Id FROM Customers WHERE Id >= " + id + " ORDER BY Id LIMIT " + (id + 1)).ToList(); // <- ORM2006 ORM2006
    }
}
