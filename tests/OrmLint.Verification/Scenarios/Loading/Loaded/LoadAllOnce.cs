// Everything is loaded by two queries, and found by the context (N32, N33).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        db.Items.Load();
        var sums = new List<int>();
        foreach (var order in db.Orders.ToList()) sums.Add(order.Items.Sum(item => item.Quantity));
        return sums;
    }
}
