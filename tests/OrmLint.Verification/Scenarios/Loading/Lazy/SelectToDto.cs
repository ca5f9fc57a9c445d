// LINQ in memory makes a DTO of each row, from a reference (P52).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var orders = db.Orders.Where(o => o.Total > 0).ToList();
        return orders.Select(o => new { o.Id, o.Customer.City }).ToList(); // <- ORM1002
    }
}
