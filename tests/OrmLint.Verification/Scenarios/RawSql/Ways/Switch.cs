// A switch statement chooses the text.
// value: Customer 2
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        string sql;
        switch (value.Length)
        {
            case 0: sql = "SELECT Id FROM Customers"; break;
            default: sql = $"SELECT Id FROM Customers WHERE Name = '{value}'"; break; // <- ORM2001
        }

        return connection.Query<int>(sql).ToList();
    }
}
