// The rows of each element as an array, tracked and connected.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var sums = new List<int>();
        foreach (var order in db.Orders.OrderBy(o => o.Id).ToList())
        {
            Item[] items = db.Items.Where(i => i.OrderId == order.Id).OrderBy(i => i.Id).ToArray(); // <- ORM1001
            sums.Add(items.Sum(i => i.Quantity) + order.Items.Count);
        }

        return sums;
    }
}
