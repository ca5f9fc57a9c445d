// The items are included, but not their product (P53).
// ef: 10
// fix: yes
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var lines = new List<string>();
        foreach (var order in db.Orders.Include(o => o.Items).ToList())
        {
            foreach (var item in order.Items)
                lines.Add($"{item.Quantity} {item.Product.Name}"); // <- ORM1002
        }

        return lines;
    }
}
