// Entities are only counted.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db) => db.Orders.Include(o => o.Items).ThenInclude(i => i.Product).Count(o => o.Total > 10); // <- ORM1007
}
