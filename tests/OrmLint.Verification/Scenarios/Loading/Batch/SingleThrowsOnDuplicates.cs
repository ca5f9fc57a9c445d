// Single throws on two rows, and on none.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var log = new List<string>();
        foreach (var order in db.Orders.AsNoTracking().OrderBy(o => o.Id).ToList())
        {
            try
            {
                log.Add(db.Items.Single(i => i.OrderId == order.Id).Quantity.ToString()); // <- ORM1001
            }
            catch (InvalidOperationException e)
            {
                log.Add(e.Message);
            }
        }

        return log;
    }
}
