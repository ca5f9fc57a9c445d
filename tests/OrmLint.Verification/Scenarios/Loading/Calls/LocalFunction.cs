// The query is in a local function (P27).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var counts = new List<int>();
        foreach (var customer in db.Customers.ToList())
        {
            counts.Add(OrdersOf(customer)); // <- ORM1001
        }

        return counts;

        int OrdersOf(Customer customer) => db.Orders.Count(o => o.CustomerId == customer.Id);
    }
}
