// A collection is loaded lazily for each row, while the query is still open (P51).
// ef: 10
// fix: yes
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var counts = new List<int>();
        foreach (var order in db.Orders)
            counts.Add(order.Items.Count); // <- ORM1002
        return counts;
    }
}
