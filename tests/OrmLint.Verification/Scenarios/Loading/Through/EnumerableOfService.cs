// A service is given the query of each customer as a sequence (P33).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var invoices = new Invoices();
        foreach (var customer in await db.Customers.AsNoTracking().ToListAsync())
        {
            var orders = db.Orders.Where(order => order.CustomerId == customer.Id).OrderBy(order => order.Id);
            invoices.Add(customer, orders); // <- ORM1001
        }

        return invoices.Lines;
    }
}

public class Invoices
{
    public List<string> Lines { get; } = [];

    public void Add(Customer customer, IEnumerable<Order> orders)
    {
        var all = orders.ToArray();
        Lines.Add($"{customer.Name}: {all.Length}");
    }
}
