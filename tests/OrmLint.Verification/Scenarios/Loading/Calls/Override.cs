// The base gives a constant, the only override asks the database (X12).
using Shop;

static class Scenario
{
    public static decimal Run(ShopContext db) => Sum(new StoredDiscount(db), db.Customers.Select(c => c.Id).ToList());

    static decimal Sum(Discount discount, IEnumerable<int> customers) => customers.Sum(id => discount.Of(id)); // <- ORM1001
}

class Discount
{
    public virtual decimal Of(int customerId) => 0;
}

class StoredDiscount(ShopContext db) : Discount
{
    public override decimal Of(int customerId) => db.Orders.Any(o => o.CustomerId == customerId && o.Total > 20) ? 0.1m : 0;
}
