// A lambda that runs per element asks for the same number each time.
// fix: none
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
        => db.Orders.ToList().Select(order => order.Total / db.Orders.Count()).ToList(); // <- ORM1008
}
