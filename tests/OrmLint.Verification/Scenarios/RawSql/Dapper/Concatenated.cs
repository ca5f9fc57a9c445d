// Dapper: the value is concatenated, and the call is asynchronous.
// value: Customer 2
// fix: yes
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static async Task<object> Run(DbConnection connection, string value)
    {
        var id = await connection.QueryFirstOrDefaultAsync<int?>("SELECT Id FROM Customers WHERE Name = '" + value + "'"); // <- ORM2001
        return id ?? 0;
    }
}
