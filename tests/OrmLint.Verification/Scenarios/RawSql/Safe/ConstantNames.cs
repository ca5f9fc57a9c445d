// A helper that each caller gives a constant.
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
        => Count(connection, "Customers") + Count(connection, value == "Ada" ? "Orders" : "Products");

    public static int Count(DbConnection connection, string table)
        => connection.ExecuteScalar<int>($"SELECT COUNT(*) FROM {table}");
}
