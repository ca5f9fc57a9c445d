// The inner loop enumerates a query that depends on the outer element: no operator runs it (P05).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var lines = new List<string>();
        foreach (var order in db.Orders.AsNoTracking().ToList())
        {
            foreach (var item in db.Items.Where(i => i.OrderId == order.Id)) // <- ORM1001
                lines.Add($"{order.Id}: {item.Quantity}");
        }

        return lines;
    }
}
