// One UPDATE per element, in a transaction (P17).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task Run(ShopContext db)
    {
        var prices = await db.Products.ToDictionaryAsync(p => p.Id, p => p.Price * 2);
        await using var transaction = await db.Database.BeginTransactionAsync();
        foreach (var (id, price) in prices)
        {
            await db.Database.ExecuteSqlInterpolatedAsync($"UPDATE Products SET Price = {price} WHERE Id = {id}"); // <- ORM1001
        }

        await transaction.CommitAsync();
    }
}
