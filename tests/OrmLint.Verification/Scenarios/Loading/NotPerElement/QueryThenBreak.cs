// The query is followed by a break (N28).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        Customer? found = null;
        foreach (var order in db.Orders.AsNoTracking().OrderBy(o => o.Id).ToList())
        {
            if (order.Status == "New")
            {
                found = db.Customers.Single(c => c.Id == order.CustomerId);
                break;
            }
        }

        return found!.Name;
    }
}
