// A specification is an expression that a query takes in (Y11).
using System.Linq.Expressions;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var specification = new HasOrders(db);
        return db.Customers.Where(specification.Criteria).Select(c => c.Name).ToList().Select(name => name.ToUpperInvariant()).ToList();
    }
}

public class HasOrders(ShopContext db)
{
    public Expression<Func<Customer, bool>> Criteria => customer => db.Orders.Where(o => o.Status == "Paid").Any(o => o.CustomerId == customer.Id);
}
