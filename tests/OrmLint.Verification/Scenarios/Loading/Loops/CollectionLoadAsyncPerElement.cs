// LoadAsync of a collection, by its name (P13).
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var orders = db.Orders.ToList();
        foreach (var order in orders) await db.Entry(order).Collection("Items").LoadAsync(); // <- ORM1004
        return orders.Sum(order => order.Items.Count);
    }
}
