// A delegate in a local, handed over to Select.
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<int> Run(IDbContextFactory<ShopContext> factory)
    {
        List<int> ids;
        using (var db = factory.CreateDbContext()) ids = db.Customers.Select(c => c.Id).ToList();
        Func<int, Task<int>> count = async id =>
        {
            using var db = factory.CreateDbContext();
            return await db.Orders.CountAsync(o => o.CustomerId == id);
        };
        var counts = await Task.WhenAll(ids.Select(count)); // <- ORM1001
        return counts.Sum();
    }
}
