// A loop that is made of a label and a goto (P01, X18).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var ids = db.Orders.Select(order => order.CustomerId).ToArray();
        var names = new List<string>();
        var i = 0;
    next:
        if (i < ids.Length)
        {
            names.Add(db.Customers.Find(ids[i])!.Name); // <- ORM1001
            i++;
            goto next;
        }

        return names;
    }
}
