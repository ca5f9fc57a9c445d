// The loop returns when it has found what it looks for.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        foreach (var order in db.Orders.AsNoTracking().OrderByDescending(o => o.Id).ToList())
        {
            var customer = db.Customers.AsNoTracking().First(c => c.Id == order.CustomerId); // <- ORM1001
            if (customer.City == "nowhere") return customer.Name;
        }

        return "none";
    }
}
