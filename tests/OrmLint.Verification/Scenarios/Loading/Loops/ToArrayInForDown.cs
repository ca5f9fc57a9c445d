// A list per index, from the last to the first (P04).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var orders = db.Orders.OrderBy(order => order.Id).ToArray();
        var quantities = new List<int>();
        for (var i = orders.Length - 1; i >= 0; i--)
        {
            var id = orders[i].Id;
            quantities.AddRange(db.Items.Where(item => item.OrderId == id).Select(item => item.Quantity).ToArray()); // <- ORM1001
        }

        return quantities;
    }
}
