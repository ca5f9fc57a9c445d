// The query is in the initializer of a for loop, and in the source of a LINQ chain (N01).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var text = "";
        for (var orders = db.Orders.ToList().GetEnumerator(); orders.MoveNext();) text += orders.Current.Id;
        for (int i = 0, count = db.Orders.Count(); i < count; i++) text += i;
        return text + string.Join(",", db.Items.Select(item => item.Quantity).ToList().Select(quantity => quantity + 1));
    }
}
