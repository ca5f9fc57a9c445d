// Asked for only for some of the elements: it is the same, but must not run for none.
// fix: none
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var total = 0;
        foreach (var order in db.Orders.ToList())
        {
            if (order.Id > 1)
            {
                total += db.Customers.Count(); // <- ORM1008
            }
        }

        return total;
    }
}
