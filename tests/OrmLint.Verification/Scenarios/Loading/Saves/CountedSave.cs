// What each save returns is added up: it cannot simply be moved.
// fix: none
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var written = 0;
        foreach (var order in db.Orders.ToList())
        {
            order.Status = "Sent";
            written += db.SaveChanges(); // <- ORM1011
        }

        return written;
    }
}
