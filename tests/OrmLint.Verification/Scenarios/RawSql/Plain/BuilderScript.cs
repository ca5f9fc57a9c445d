// A script of one statement for each change, gathered in a builder.
using Microsoft.EntityFrameworkCore;
using System.Text;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db, int number)
    {
        var updates = await db.Customers.Where(c => c.Id <= number).Select(c => new { c.Id, NewId = c.Id + 1 }).ToListAsync();
        if (updates.Count == 0) return 0;

        var sqlBuilder = new StringBuilder();
        foreach (var update in updates)
        {
            sqlBuilder.Append($"UPDATE Orders SET CustomerId = {update.NewId} WHERE CustomerId = {update.Id};"); // <- ORM2006 ORM2006
        }

        var batchSql = sqlBuilder.ToString();
        return await db.Database.ExecuteSqlRawAsync(batchSql);
    }
}
