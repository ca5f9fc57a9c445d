namespace Bookshop.Mistakes;

/// <summary>The customer of each order, loaded by hand: that is a query for each order, too.</summary>
public class OrderPrinter(BookshopContext db)
{
    public List<string> Lines()
    {
        var lines = new List<string>();
        foreach (var order in db.Orders.OrderBy(o => o.Id).ToList())
        {
            db.Entry(order).Reference(o => o.Customer).Load(); // ORM1004
            lines.Add($"{order.Id}: {order.Customer.Name}");
        }

        return lines;
    }
}
