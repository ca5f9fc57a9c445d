// A dictionary per order of each customer: the query runs at the inner site (P04, X30).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var customers = db.Customers.Select(c => new { c.Id, Orders = c.Orders.Select(o => o.Id).ToList() }).ToList();
        var total = 0;
        for (var i = 0; i < customers.Count; i++)
        {
            for (var j = 0; j < customers[i].Orders.Count; j++)
            {
                var orderId = customers[i].Orders[j];
                var quantities = db.Items.Where(item => item.OrderId == orderId).ToDictionary(item => item.Id, item => item.Quantity); // <- ORM1001
                total += quantities.Values.Sum();
            }
        }

        return total;
    }
}
