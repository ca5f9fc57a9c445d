// Parallel.ForEachAsync over a stream, with SQL (P44, X21).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task Run(IDbContextFactory<ShopContext> factory)
    {
        List<int> ids;
        await using (var db = await factory.CreateDbContextAsync()) ids = await db.Products.Select(p => p.Id).ToListAsync();
        await Parallel.ForEachAsync(ids, new ParallelOptions { MaxDegreeOfParallelism = 1 }, async (id, token) =>
        {
            await using var db = await factory.CreateDbContextAsync(token);
            await db.Database.ExecuteSqlInterpolatedAsync($"UPDATE Products SET Price = Price + 1 WHERE Id = {id}", token); // <- ORM1001
        });
    }
}
