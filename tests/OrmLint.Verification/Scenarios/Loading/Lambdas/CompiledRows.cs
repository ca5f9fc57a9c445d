// A compiled query of rows runs when it is enumerated; the asynchronous one when it is awaited.
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    private static readonly Func<ShopContext, int, IEnumerable<Item>> s_items = EF.CompileQuery((ShopContext db, int id) => db.Items.Where(i => i.OrderId == id));
    private static readonly Func<ShopContext, int, Task<int>> s_count = EF.CompileAsyncQuery((ShopContext db, int id) => db.Items.Count(i => i.ProductId == id));

    public static async Task<int> Run(ShopContext db)
    {
        var sum = 0;
        foreach (var order in db.Orders.ToList())
        {
            foreach (var item in s_items(db, order.Id)) sum += item.Quantity; // <- ORM1001
        }

        foreach (var product in db.Products.Select(p => p.Id).ToList()) sum += await s_count(db, product); // <- ORM1001
        return sum;
    }
}
