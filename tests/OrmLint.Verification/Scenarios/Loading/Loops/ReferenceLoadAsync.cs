// A reference is loaded explicitly for each element (P13).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var names = new List<string>();
        var orders = await db.Orders.ToListAsync();
        foreach (var order in orders)
        {
            await db.Entry(order).Reference(o => o.Customer).LoadAsync(); // <- ORM1004
            names.Add(order.Customer.Name);
        }

        return names;
    }
}
