// The rows of each index are listed (P04).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var ids = db.Customers.Select(customer => customer.Id).ToArray();
        var counts = new int[ids.Length];
        for (int i = 0; i < ids.Length; i++)
        {
            var id = ids[i];
            var orders = db.Orders.Where(o => o.CustomerId == id).ToList(); // <- ORM1001
            counts[i] = orders.Count;
        }

        return counts;
    }
}
