// A raw scalar query per element (P18).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var counts = new List<int>();
        foreach (var id in db.Customers.Select(c => c.Id).ToList())
            counts.Add(await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM Orders WHERE CustomerId = {id}").FirstAsync()); // <- ORM1001
        return counts;
    }
}
