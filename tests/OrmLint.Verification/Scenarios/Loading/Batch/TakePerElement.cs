// The newest two rows of each element.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var result = new List<int>();
        foreach (var order in db.Orders.AsNoTracking().ToList())
            result.AddRange(db.Items.Where(i => i.OrderId == order.Id).OrderBy(i => i.Id).Take(1).Select(i => i.Quantity).ToList()); // <- ORM1001
        return result;
    }
}
