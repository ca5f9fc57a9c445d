// Dapper: a condition with its value in the text, beside parameters that are gathered.
// value: Customer 2
// fix: yes
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static object Run(DbConnection connection, string value)
    {
        var parameters = new DynamicParameters();
        parameters.Add("low", 0);
        var sql = $"SELECT Id FROM Customers WHERE Id > @low AND Name = '{value}'"; // <- ORM2001
        return connection.Query<int>(sql, parameters).ToList();
    }
}
