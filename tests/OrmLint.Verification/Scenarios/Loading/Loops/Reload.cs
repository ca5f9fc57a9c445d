// Each entity is read again (P15).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var totals = new List<decimal>();
        foreach (var order in db.Orders.ToList())
        {
            db.Entry(order).Reload(); // <- ORM1001
            totals.Add(order.Total);
        }

        return totals;
    }
}
