// The nested reference is included by its path (N04).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var lines = new List<string>();
        foreach (var order in db.Orders.Include("Items.Product").ToList())
            foreach (var item in order.Items)
                lines.Add($"{item.Quantity} {item.Product.Name}");
        return lines;
    }
}
