// What is not found is added, and found the next time.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var cities = 0;
        foreach (var id in db.Items.Select(i => i.OrderId + 500).ToList())
        {
            var customer = db.Customers.Find(id); // <- ORM1001
            if (customer is null)
            {
                db.Customers.Add(new Customer { Id = id, Name = $"New {id}" });
                cities++;
            }
        }

        return cities;
    }
}
