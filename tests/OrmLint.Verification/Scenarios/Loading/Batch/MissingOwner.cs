// What is followed to the key may be missing, which the loop tests first.
// fix: none
// judge: policy: no customer is loaded, so that the query never runs
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var names = new List<string>();
        foreach (var order in db.Orders.AsNoTracking().OrderBy(o => o.Id).ToList())
        {
            if (order.Customer != null)
                names.Add(db.Customers.AsNoTracking().First(c => c.Id == order.Customer.Id).Name); // <- ORM1001
        }

        return names.Count;
    }
}
