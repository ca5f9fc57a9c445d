namespace Bookshop.Fixed;

/// <summary>Who ordered: asks for all the customers at once.</summary>
public class OrderReport(BookshopContext db)
{
    public List<string> Lines()
    {
        var lines = new List<string>();
        var orders = db.Orders.OrderBy(o => o.Id).ToList();
        var ids = orders.Select(o => o.CustomerId).Distinct().ToList();
        var customers = db.Customers.Where(c => ids.Contains(c.Id)).ToDictionary(c => c.Id);
        foreach (var order in orders)
        {
            var customer = customers[order.CustomerId];
            lines.Add($"{order.Id}: {customer.Name}");
        }

        return lines;
    }
}
