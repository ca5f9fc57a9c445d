// The value is written by UPDATE. Dapper, concatenated.
// value: Rome
// fix: yes
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        return connection.Execute("UPDATE Customers SET City = '" + value + "' WHERE Id = 1"); // <- ORM2001
    }
}
