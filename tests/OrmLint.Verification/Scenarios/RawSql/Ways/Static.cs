// A static method of a class for queries.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
        => Queries.Find(connection, value);
}

static class Queries
{
    public static List<int> Find(DbConnection connection, string name)
    {
        string sql;
        sql = "SELECT Id FROM Customers WHERE Name = '";
        sql += name; // <- ORM2001
        sql += "'";
        return connection.Query<int>(sql).ToList();
    }
}
