// An indexer that looks like a dictionary (X13).
using Shop;

static class Scenario
{
    public static List<string> Run(ShopContext db)
    {
        var customers = new CustomersById(db);
        return db.Orders.ToList().Select(order => customers[order.CustomerId].Name).ToList(); // <- ORM1001
    }
}

class CustomersById(ShopContext db)
{
    public Customer this[int id] => db.Customers.Single(c => c.Id == id);
}
