// The nested reference is included (N03).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var lines = new List<string>();
        foreach (var order in db.Orders.Include(o => o.Items).ThenInclude(i => i.Product).ToList())
        {
            foreach (var item in order.Items)
                lines.Add($"{item.Quantity} {item.Product.Name}");
        }

        return lines;
    }
}
