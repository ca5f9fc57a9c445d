// The abstract base declares, the only override queries (X12).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db) => new StoredPolicy(db).Apply([.. db.Orders.Select(order => order.CustomerId)]);
}

public abstract class Policy
{
    public int Apply(int[] customers)
    {
        var passed = 0;
        foreach (var customer in customers)
        {
            if (IsAllowed(customer)) passed++; // <- ORM1001
        }

        return passed;
    }

    protected abstract bool IsAllowed(int customer);
}

public sealed class StoredPolicy(ShopContext db) : Policy
{
    protected override bool IsAllowed(int customer) => db.Customers.Any(c => c.Id == customer && c.City != "");
}
