// Find with the same key: from the second time on it is answered by what is tracked.
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var names = new List<string>();
        foreach (var order in db.Orders.ToList())
        {
            names.Add(order.Id + db.Products.Find(1)!.Name);
        }

        return names;
    }
}
