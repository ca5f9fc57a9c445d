// Whether there is one, by query on a set with a text Include.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
        => await db.Set<Customer>().Include("Orders.Items").Where(c => c.City == "City 1").AnyAsync(); // <- ORM1007
}
