// The list is kept in a field and walked over by another method (P63).
// ef: 10
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
    private List<Order> _orders = new();

    public void Load() => _orders = context.Orders.Where(o => o.Id > 0).ToList();

    public List<string> Lines()
    {
        var lines = new List<string>();
        foreach (var order in _orders) lines.Add(order.Customer.Name); // <- ORM1002
        return lines;
    }
}
