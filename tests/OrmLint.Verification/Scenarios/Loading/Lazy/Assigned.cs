// The reference is assigned, not read (N31).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var customer = db.Customers.First();
        foreach (var order in db.Orders.ToList())
            order.Customer = customer;
        db.SaveChanges();
        return db.Orders.Count(o => o.CustomerId == customer.Id);
    }
}
