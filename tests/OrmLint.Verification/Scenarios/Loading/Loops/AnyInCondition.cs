// Each element asks whether rows exist (P09).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var busy = new List<string>();
        foreach (var customer in db.Customers.ToList())
        {
            if (db.Orders.Any(o => o.CustomerId == customer.Id)) // <- ORM1001
                busy.Add(customer.Name);
        }

        return busy;
    }
}
