// Items and products are included twice, and read in nested loops (N03).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static async Task<object> Run(LazyShopContext db)
    {
        var names = new List<string>();
        foreach (var order in await db.Orders.Include(o => o.Items).ThenInclude(i => i.Product).Include(o => o.Customer).ToListAsync())
        {
            foreach (var item in order.Items) names.Add(order.Customer.Name + item.Product.Name);
        }

        return names;
    }
}
