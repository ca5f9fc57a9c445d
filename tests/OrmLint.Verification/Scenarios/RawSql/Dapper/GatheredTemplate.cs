// Dapper: parameters that were made from an object, a pattern, and a name that one of them has already.
// value: Customer 2
// fix: yes
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static async Task<object> Run(DbConnection connection, string value)
    {
        var gathered = new DynamicParameters(new { value = 100 });
        return (await connection.QueryAsync<int>("SELECT Id FROM Customers WHERE Name LIKE '" + value + "%' AND Id < @value", gathered)).ToList(); // <- ORM2001
    }
}
