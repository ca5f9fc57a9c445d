// The query before the loop is refined per element (P08).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        IQueryable<Order> paid = db.Orders;
        paid = paid.Where(order => order.Status == "Paid");
        var counts = new List<int>();
        foreach (var id in db.Customers.Select(customer => customer.Id).ToList())
        {
            var own = paid.Where(order => order.CustomerId == id);
            counts.Add(own.Count()); // <- ORM1001
        }

        return counts;
    }
}
