// The strategy of EF Core runs the lambda again only after a failure (Y06).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var strategy = db.Database.CreateExecutionStrategy();
        return await strategy.ExecuteAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var count = await db.Orders.CountAsync();
            await transaction.CommitAsync();
            return count;
        });
    }
}
