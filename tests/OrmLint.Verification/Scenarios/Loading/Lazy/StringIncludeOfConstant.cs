// The path of the Include is put together of names (N04).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var names = new List<string>();
        foreach (var order in db.Orders.Include(nameof(Order.Items) + "." + nameof(Item.Product)).ToList())
            names.AddRange(order.Items.Select(i => i.Product.Name));
        return names;
    }
}
