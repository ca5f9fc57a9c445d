// A field that two queries are assigned to.
// ef: 10
// fix: none
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var report = new Report(db);
        report.Load();
        return report.Lines();
    }
}

public class Report(LazyShopContext context)
{
    private List<Order> _orders = new List<Order>();

    public void Load() => _orders = context.Orders.Include(o => o.Customer).ToList();

    public void LoadPaid() => _orders = context.Orders.Where(o => o.Status == "Paid").ToList();

    public List<string> Lines() => _orders.Select(o => o.Customer.Name).ToList();
}
