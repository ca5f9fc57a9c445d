// The repository gives back a query, and the loop executes it (P31).
using Shop;

static class Scenario
{
    public static List<string> Run(ShopContext db)
    {
        var names = new List<string>();
        var customers = new CustomerRepository(db);
        foreach (var order in db.Orders.ToList())
        {
            var customer = customers.All().First(c => c.Id == order.CustomerId); // <- ORM1001
            names.Add(customer.Name);
        }

        return names;
    }
}

class CustomerRepository(ShopContext db)
{
    public IQueryable<Customer> All() => db.Customers.Where(c => c.Name != "");
}
