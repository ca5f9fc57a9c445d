// The generated key of each new order is needed for its item: a navigation would do.
// fix: none
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        foreach (var customer in db.Customers.ToList())
        {
            var order = new Order { CustomerId = customer.Id, Status = "Gift" };
            db.Orders.Add(order);
            db.SaveChanges(); // <- ORM1011
            db.Items.Add(new Item { OrderId = order.Id, ProductId = 1, Quantity = 1 });
        }

        db.SaveChanges();
        return db.Items.Count();
    }
}
