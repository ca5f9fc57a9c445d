// The tasks are started in a loop and awaited together (P42).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(IDbContextFactory<ShopContext> factory)
    {
        await using var db = await factory.CreateDbContextAsync();
        var tasks = new List<Task<string>>();
        foreach (var id in await db.Customers.Select(c => c.Id).ToListAsync()) tasks.Add(CityAsync(factory, id)); // <- ORM1001
        return (await Task.WhenAll(tasks)).Order().ToList();
    }

    private static async Task<string> CityAsync(IDbContextFactory<ShopContext> factory, int id)
    {
        await using var db = await factory.CreateDbContextAsync();
        return (await db.Customers.FirstAsync(c => c.Id == id)).City;
    }
}
