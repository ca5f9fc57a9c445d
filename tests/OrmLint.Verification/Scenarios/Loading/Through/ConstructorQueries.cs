// Making the element's view model queries (P34, P56).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var rows = new List<Row>();
        foreach (var order in db.Orders.ToList())
        {
            rows.Add(new Row(db, order)); // <- ORM1001
        }

        return rows.Select(row => row.Customer).ToList();
    }
}

public class Row
{
    public Row(ShopContext db, Order order)
    {
        Id = order.Id;
        Customer = db.Customers.Single(c => c.Id == order.CustomerId).Name;
    }

    public int Id { get; }

    public string Customer { get; }
}
