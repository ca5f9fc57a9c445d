// The rows are projections that hold what is read (N36).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var lines = new List<string>();
        foreach (var row in db.Orders.Select(o => new { o.Id, Customer = new { o.Customer.Name } }).ToList())
            lines.Add($"{row.Id} {row.Customer.Name}");
        return lines;
    }
}
