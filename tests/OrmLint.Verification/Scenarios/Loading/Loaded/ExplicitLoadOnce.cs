// A collection of one entity is loaded before the loop (N32).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var order = db.Orders.First();
        db.Entry(order).Collection(o => o.Items).Load();
        var quantities = new List<int>();
        foreach (var item in order.Items) quantities.Add(item.Quantity);
        return quantities;
    }
}
