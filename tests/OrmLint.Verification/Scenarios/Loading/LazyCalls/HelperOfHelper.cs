// The entity goes through two methods before its collection is read.
// ef: 10
// fix: yes
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static async Task<object> Run(LazyShopContext db)
    {
        var lines = new List<string>();
        foreach (var order in await db.Orders.ToListAsync()) Report.Add(lines, order); // <- ORM1002
        return lines;
    }
}

public static class Report
{
    public static void Add(List<string> lines, Order order) => lines.Add($"{order.Id}: {Quantity(order)}");

    private static int Quantity(Order order)
    {
        var quantity = 0;
        foreach (var item in order.Items) quantity += item.Quantity;
        return quantity;
    }
}
