// A helper that one caller gives a constant, and another one the value.
// value: Orders
// fix: none
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value) => Count(connection, "Customers") + Count(connection, value);

    private static int Count(DbConnection connection, string table)
        => connection.ExecuteScalar<int>($"SELECT COUNT(*) FROM \"{table}\""); // <- ORM2002
}
