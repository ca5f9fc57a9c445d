// Each id of another table is looked up with Find (P01).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var names = new List<string>();
        foreach (var id in db.Orders.Select(order => order.CustomerId).ToList())
        {
            var customer = db.Customers.Find(id); // <- ORM1001
            names.Add(customer!.Name);
        }

        return names;
    }
}
