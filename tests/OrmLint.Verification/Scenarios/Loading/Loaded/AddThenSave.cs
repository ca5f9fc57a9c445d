// Entities are added in the loop and saved once (N23).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        foreach (var customer in db.Customers.ToList())
            db.Orders.Add(new Order { CustomerId = customer.Id, Status = "New" });
        return db.SaveChanges();
    }
}
