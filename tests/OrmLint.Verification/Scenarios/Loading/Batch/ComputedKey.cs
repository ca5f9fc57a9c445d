// The key is computed by a method.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    private static int s_calls;

    public static object Run(ShopContext db)
    {
        var result = new List<string?>();
        foreach (var order in db.Orders.AsNoTracking().ToList())
            result.Add(db.Customers.Find(Next(order))?.Name); // <- ORM1001
        return result;
    }

    private static int Next(Order order) => order.CustomerId + s_calls++ * 0;
}
