// An asynchronous query names a parameter that the object does not have, and a variable of that name is at hand.
// value: Customer 2
// fix: yes
using System.Data.Common;
using Dapper;
using Shop;

static class Scenario
{
    public static async Task<object> Run(DbConnection connection, string value)
    {
        var least = 1;
        try
        {
            return await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM Customers WHERE Name = @value AND Id >= @least", new { value }); // <- ORM2005
        }
        catch (Exception refused)
        {
            return refused.GetType().Name + least;
        }
    }
}
