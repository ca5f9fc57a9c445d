// A list is handed to a public method of another class, which reads a reference of each (P58).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var report = new Report();
        return report.Cities(db.Orders.ToList()); // <- ORM1002
    }
}

public class Report
{
    public List<string> Cities(IReadOnlyList<Order> orders)
    {
        var cities = new List<string>();
        foreach (var order in orders) cities.Add(order.Customer.City);
        return cities;
    }
}
