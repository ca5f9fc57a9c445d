// The condition looks at a number that the loop changes.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var seen = 0;
        var result = new List<int>();
        foreach (var order in db.Orders.AsNoTracking().OrderBy(o => o.Id).ToList())
        {
            var count = db.Items.Count(i => i.OrderId == order.Id && i.Quantity > seen); // <- ORM1001
            seen += count;
            result.Add(count);
        }

        return result;
    }
}
