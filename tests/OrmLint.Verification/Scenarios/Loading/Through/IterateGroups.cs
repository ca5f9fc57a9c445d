// A query for the key of each group (X19).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var lines = new List<string>();
        foreach (var group in db.Orders.ToList().GroupBy(o => o.CustomerId))
        {
            var customer = db.Customers.AsNoTracking().FirstOrDefault(c => c.Id == group.Key); // <- ORM1001
            lines.Add($"{customer?.Name}: {group.Count()}");
        }

        return lines;
    }
}
