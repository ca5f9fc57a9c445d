// Equals instead of the operator.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var result = new List<string?>();
        foreach (var order in db.Orders.AsNoTracking().ToList())
            result.Add(db.Customers.AsNoTracking().FirstOrDefault(c => c.Id.Equals(order.CustomerId))?.City); // <- ORM1001
        return result;
    }
}
