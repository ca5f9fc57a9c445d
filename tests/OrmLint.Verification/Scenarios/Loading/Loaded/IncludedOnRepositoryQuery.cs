// The caller includes what it reads; no lazy loading (N41).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var names = new List<string>();
        foreach (var order in await new Orders(db).Query().Include(o => o.Customer).Where(o => o.Total > 0).ToListAsync()) names.Add(order.Customer.Name);
        return names;
    }
}

public class Orders(ShopContext db)
{
    public IQueryable<Order> Query() => db.Orders.AsNoTracking();
}
