// The query is in a helper that the loop calls (P25).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var names = new List<string>();
        foreach (var order in db.Orders.AsNoTracking().ToList())
            names.Add(CustomerName(db, order.CustomerId)); // <- ORM1001
        return names;
    }

    private static string CustomerName(ShopContext db, int id) => db.Customers.Where(c => c.Id == id).Select(c => c.Name).First();
}
