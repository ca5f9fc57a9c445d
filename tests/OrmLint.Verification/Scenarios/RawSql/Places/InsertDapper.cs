// The value is inserted. Dapper, concatenated.
// value: Customer 7
// fix: yes
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        return connection.Execute("INSERT INTO Customers (Name, City) VALUES ('" + value + "', 'Rome')"); // <- ORM2001
    }
}
