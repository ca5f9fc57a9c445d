// The first that fits is changed and saved, and the loop is left.
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        foreach (var order in db.Orders.ToList())
        {
            if (order.Status != "New") continue;
            order.Status = "Next";
            db.SaveChanges();
            break;
        }

        return db.Orders.Count(o => o.Status == "Next");
    }
}
