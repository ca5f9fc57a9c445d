// The loop calls GetById of a repository (P29).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var repository = new CustomerRepository(db);
        var names = new List<string>();
        foreach (var order in db.Orders.ToList())
        {
            var customer = repository.GetById(order.CustomerId); // <- ORM1001
            names.Add(customer!.Name);
        }

        return names;
    }
}

public class CustomerRepository(ShopContext db)
{
    public Customer? GetById(int id)
    {
        return db.Customers.FirstOrDefault(c => c.Id == id);
    }
}
