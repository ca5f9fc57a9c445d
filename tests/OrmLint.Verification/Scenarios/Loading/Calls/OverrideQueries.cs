// The base class knows the name, the derived one asks (X12).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        Labels labels = new StoredLabels(db);
        var text = new List<string>();
        foreach (var order in db.Orders.OrderBy(o => o.Id).ToList()) text.Add(labels.Of(order.CustomerId)); // <- ORM1001
        return text;
    }
}

public abstract class Labels
{
    public abstract string Of(int id);
}

public sealed class StoredLabels(ShopContext db) : Labels
{
    public override string Of(int id) => db.Customers.Where(c => c.Id == id).Select(c => c.Name).First();
}
