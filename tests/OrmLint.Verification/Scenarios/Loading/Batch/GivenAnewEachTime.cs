// Each call makes a context of its own: its rows are other objects, and one of them is changed.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(IDbContextFactory<ShopContext> factory)
    {
        using var db = factory.CreateDbContext();
        var customers = new Customers(factory);
        var names = new List<string>();
        foreach (var order in db.Orders.OrderBy(o => o.Id).ToList())
        {
            var customer = customers.Query().First(c => c.Id == order.CustomerId); // <- ORM1001
            customer.Name += "!";
            names.Add(customer.Name);
        }

        return names;
    }
}

public class Customers(IDbContextFactory<ShopContext> factory)
{
    public IQueryable<Customer> Query() => factory.CreateDbContext().Customers;
}
