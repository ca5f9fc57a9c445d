// Changes are made in a loop, and saved once (N23).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        foreach (var order in db.Orders)
        {
            order.Total *= 2;
        }

        return db.SaveChanges();
    }
}
