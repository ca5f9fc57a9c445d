// The handler of an event is a method, and the event is raised by another, as is the custom (X31).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var audit = new Audit(db);
        var till = new Till();
        till.Paid += audit.OnPaid;
        till.Close(db.Orders.OrderBy(o => o.Id).ToList());
        return audit.Lines;
    }
}

public class PaidEventArgs(Order order) : EventArgs
{
    public Order Order { get; } = order;
}

public class Till
{
    public event EventHandler<PaidEventArgs>? Paid;

    public void Close(List<Order> orders)
    {
        for (var i = 0; i < orders.Count; i++)
        {
            OnPaid(new PaidEventArgs(orders[i])); // <- ORM1001
        }
    }

    protected virtual void OnPaid(PaidEventArgs e) => Paid?.Invoke(this, e);
}

public class Audit(ShopContext db)
{
    public List<string> Lines { get; } = [];

    public void OnPaid(object? sender, PaidEventArgs e)
    {
        var customer = db.Customers.Where(c => c.Id == e.Order.CustomerId).Select(c => c.Name).FirstOrDefault();
        Lines.Add($"{customer}: {e.Order.Total}");
    }
}
