// Only the columns of the row are read (N01, N30).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var lines = new List<string>();
        foreach (var order in db.Orders.ToList())
            lines.Add($"{order.Id} {order.CustomerId} {order.Total}");
        return lines;
    }
}
