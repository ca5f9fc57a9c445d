// Saving in the loop changes what the next query sees.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var counts = new List<int>();
        foreach (var order in db.Orders.OrderBy(o => o.Id).ToList())
        {
            order.Status = "Seen";
            db.SaveChanges(); // <- ORM1011
            counts.Add(db.Orders.Count(o => o.CustomerId == order.CustomerId && o.Status == "Seen")); // <- ORM1001
        }

        return counts;
    }
}
