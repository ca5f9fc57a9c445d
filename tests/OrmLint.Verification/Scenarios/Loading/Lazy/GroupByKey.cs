// Grouped in memory by a column; the reference of each element of each group is read (P57).
// ef: 10
// fix: yes
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var lines = new List<string>();
        foreach (var group in db.Orders.ToList().GroupBy(order => order.Status))
        {
            foreach (var order in group)
                lines.Add($"{group.Key} {order.Customer.Name}"); // <- ORM1002
        }

        return lines;
    }
}
