// string.Concat of several pieces.
// value: Customer 2
// fix: yes
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        return connection.Query<int>(string.Concat("SELECT Id FROM Customers ", "WHERE Name = '", value, "'")).ToList(); // <- ORM2001
    }
}
