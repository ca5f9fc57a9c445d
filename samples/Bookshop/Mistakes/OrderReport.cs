namespace Bookshop.Mistakes;

/// <summary>Who ordered: asks the database for the customer of each order.</summary>
public class OrderReport(BookshopContext db)
{
    public List<string> Lines()
    {
        var lines = new List<string>();
        foreach (var order in db.Orders.OrderBy(o => o.Id).ToList())
        {
            var customer = db.Customers.First(c => c.Id == order.CustomerId); // ORM1001
            lines.Add($"{order.Id}: {customer.Name}");
        }

        return lines;
    }
}
