// The method that gets the whole list reads the reference of one.
// ef: 10
// fix: none
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var orders = db.Orders.ToList();
        return Report.First(orders);
    }
}

public static class Report
{
    public static string First(List<Order> orders) => orders[0].Customer.Name;
}
