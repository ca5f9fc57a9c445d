// The whole list goes to a method that reads the reference of each (P58).
// ef: 10
// fix: yes
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var orders = db.Orders.ToList();
        return Report.Print(orders); // <- ORM1002
    }
}

public static class Report
{
    public static List<string> Print(IReadOnlyCollection<Order> orders)
    {
        var lines = new List<string>();
        foreach (var order in orders) lines.Add(order.Customer.Name);
        return lines;
    }
}
