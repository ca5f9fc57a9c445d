// Saved every five rows (N24).
// rows: 30 90
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var count = 0;
        foreach (var order in db.Orders.ToList())
        {
            order.Status = "Sent";
            if (++count % 5 == 0) db.SaveChanges();
        }

        db.SaveChanges();
        return count;
    }
}
