// FromSqlInterpolated per id (P16).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var totals = new List<decimal>();
        foreach (var id in db.Customers.Select(c => c.Id).ToList())
        {
            var orders = await db.Orders.FromSqlInterpolated($"SELECT * FROM Orders WHERE CustomerId = {id}").ToListAsync(); // <- ORM1001
            totals.Add(orders.Sum(o => o.Total));
        }

        return totals;
    }
}
