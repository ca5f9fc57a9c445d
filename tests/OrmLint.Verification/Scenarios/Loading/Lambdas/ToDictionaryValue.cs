// The value of each entry of a dictionary is a query (P49).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var byCustomer = db.Customers.ToList().ToDictionary(
            customer => customer.Id,
            customer => db.Orders.Where(order => order.CustomerId == customer.Id).Select(order => order.Total).ToList()); // <- ORM1001
        return byCustomer.Values.Sum(totals => totals.Sum());
    }
}
