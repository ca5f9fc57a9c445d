// Several contexts, each asked once (Y05, N39).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(IDbContextFactory<ShopContext> factory)
    {
        var contexts = new List<ShopContext> { factory.CreateDbContext(), factory.CreateDbContext() };
        var count = 0;
        foreach (var context in contexts) count += context.Orders.Count();
        foreach (var context in contexts) context.Dispose();
        return count > 0;
    }
}
