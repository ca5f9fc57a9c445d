// FromSqlRaw with a placeholder, composed on and counted (P16).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var count = 0;
        var ids = db.Orders.Select(o => o.Id).ToList();
        var next = 0;
        while (next < ids.Count)
        {
            count += db.Items.FromSqlRaw("SELECT * FROM Items WHERE OrderId = {0}", ids[next]).Where(i => i.Quantity > 1).Count(); // <- ORM1001
            next++;
        }

        return count;
    }
}
