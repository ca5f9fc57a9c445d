// A conversion that nobody sees asks the database (X14).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var names = new List<string>();
        foreach (var id in db.Orders.Select(o => o.CustomerId).ToList())
        {
            CustomerName name = new CustomerRef(db, id); // <- ORM1001
            names.Add(name.Text);
        }

        return names;
    }
}

public record CustomerRef(ShopContext Db, int Id);

public record CustomerName(string Text)
{
    public static implicit operator CustomerName(CustomerRef reference)
        => new(reference.Db.Customers.Where(c => c.Id == reference.Id).Select(c => c.Name).Single());
}
