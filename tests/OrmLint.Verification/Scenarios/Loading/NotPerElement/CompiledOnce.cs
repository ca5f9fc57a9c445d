// A compiled query, run once (Y11).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    private static readonly Func<ShopContext, string, IEnumerable<Order>> s_byStatus = EF.CompileQuery((ShopContext db, string status) => db.Orders.Where(o => o.Status == status));

    public static object Run(ShopContext db)
    {
        var sum = 0m;
        foreach (var order in s_byStatus(db, "Paid")) sum += order.Total;
        return sum;
    }
}
