// The collection is loaded once, for one entity, before the loop (N32).
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var order = db.Orders.First();
        await db.Entry(order).Collection(o => o.Items).LoadAsync();
        var sum = 0;
        foreach (var item in order.Items) sum += item.Quantity;
        return sum;
    }
}
