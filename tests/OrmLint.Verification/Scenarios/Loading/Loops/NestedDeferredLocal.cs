// The inner query is made first and enumerated next (P05).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var lines = new List<string>();
        foreach (Order order in db.Orders.ToArray())
        {
            IQueryable<Item> items = db.Items.Where(i => i.OrderId == order.Id).OrderBy(i => i.Id);
            foreach (Item item in items) // <- ORM1001
            {
                lines.Add($"{order.Id}: {item.Quantity}");
            }
        }

        return lines;
    }
}
