// Dapper: the value is a table name.
// value: Orders
// fix: none
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        return connection.ExecuteScalar<int>("SELECT COUNT(*) FROM " + value); // <- ORM2002
    }
}
