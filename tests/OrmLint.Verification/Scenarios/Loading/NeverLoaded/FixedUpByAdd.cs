// The new customer is tracked, and so is its order.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(IDbContextFactory<ShopContext> factory)
    {
        using var db = factory.CreateDbContext();
        db.Add(new Customer { Id = 1000, Name = "New", Orders = { new Order { Id = 1000 } } });
        db.SaveChanges();
        var order = db.Orders.Single(o => o.Id == 1000);
        return order.Customer.Name;
    }
}
