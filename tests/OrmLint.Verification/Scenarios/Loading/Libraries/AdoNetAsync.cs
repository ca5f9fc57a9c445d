// ADO.NET, asynchronously, by IDs of a list (P20).
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var connection = db.Database.GetDbConnection();
        var counts = new List<long>();
        foreach (var id in await db.Customers.Select(customer => customer.Id).ToListAsync())
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT COUNT(*) FROM Orders WHERE CustomerId = @id";
            command.Parameters.Add(new Microsoft.Data.Sqlite.SqliteParameter("@id", id));
            counts.Add((long)(await command.ExecuteScalarAsync())!); // <- ORM1001
        }

        return counts;
    }
}
