// A new context per element, disposed at its end (P35).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(IDbContextFactory<ShopContext> factory)
    {
        List<int> ids;
        using (var db = factory.CreateDbContext()) ids = db.Orders.Select(order => order.CustomerId).ToList();

        var names = new List<string>();
        foreach (var id in ids)
        {
            await using var db = await factory.CreateDbContextAsync();
            var customer = await db.Customers.SingleAsync(c => c.Id == id); // <- ORM1001
            names.Add(customer.Name);
        }

        return names;
    }
}
