// A query written as from … select is walked over; a collection of each row (P51).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var counts = new List<int>();
        var paid = from order in db.Orders where order.Total > 0 orderby order.Id select order;
        foreach (var order in paid)
        {
            var items = order.Items; // <- ORM1002
            counts.Add(items.Count);
        }

        return counts;
    }
}
