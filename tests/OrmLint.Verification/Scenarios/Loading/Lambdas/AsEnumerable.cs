// After AsEnumerable the lambda runs here, and queries (P48).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        return db.Orders
            .AsEnumerable()
            .Select(order => db.Customers.Find(order.CustomerId)!.Name) // <- ORM1001
            .ToList();
    }
}
