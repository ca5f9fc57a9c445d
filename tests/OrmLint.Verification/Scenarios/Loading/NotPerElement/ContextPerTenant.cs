// Each tenant has a database of its own (N39, Y05).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(string connectionString)
    {
        var tenants = new List<string> { connectionString };
        var counts = new List<int>();
        foreach (var tenant in tenants)
        {
            using var db = new ShopContext(new DbContextOptionsBuilder<ShopContext>().UseSqlite(tenant).Options);
            counts.Add(db.Orders.Count());
        }

        return counts;
    }
}
