// The text includes the items; each item leads to its product (P53).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var names = new List<string>();
        foreach (var order in db.Orders.Include("Items").ToList())
            names.AddRange(order.Items.Select(item => item.Product.Name)); // <- ORM1002
        return names;
    }
}
