// A delete per element, and nothing else.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        foreach (var order in db.Orders.AsNoTracking().Where(o => o.Status == "New").ToList())
        {
            db.Items.Where(i => i.OrderId == order.Id).ExecuteDelete(); // <- ORM1001
        }

        return db.Items.Count();
    }
}
