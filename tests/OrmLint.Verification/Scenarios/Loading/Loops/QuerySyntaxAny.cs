// A query expression straight in a condition (P07, P09).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var busy = new List<int>();
        foreach (var customer in db.Customers.ToList())
        {
            if ((from order in db.Orders where order.CustomerId == customer.Id && order.Total > 50 select order).Any()) // <- ORM1001
                busy.Add(customer.Id);
        }

        return busy;
    }
}
