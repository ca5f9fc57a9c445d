using Microsoft.EntityFrameworkCore;

namespace Bookshop.Fixed;

/// <summary>The customer of each order comes with the orders.</summary>
public class OrderPrinter(BookshopContext db)
{
    public List<string> Lines()
    {
        var lines = new List<string>();
        foreach (var order in db.Orders.OrderBy(o => o.Id).Include(o => o.Customer).ToList())
        {
            lines.Add($"{order.Id}: {order.Customer.Name}");
        }

        return lines;
    }
}
