// A method group that gives tasks (P39, P41).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(IDbContextFactory<ShopContext> factory)
    {
        await using var db = await factory.CreateDbContextAsync();
        var loader = new Loader(factory);
        var names = await Task.WhenAll(db.Customers.Select(c => c.Id).ToList().Select(loader.NameAsync)); // <- ORM1001
        return names.Order().ToList();
    }
}

public sealed class Loader(IDbContextFactory<ShopContext> factory)
{
    public async Task<string> NameAsync(int id)
    {
        await using var db = await factory.CreateDbContextAsync();
        return await db.Customers.Where(c => c.Id == id).Select(c => c.Name).SingleAsync();
    }
}
