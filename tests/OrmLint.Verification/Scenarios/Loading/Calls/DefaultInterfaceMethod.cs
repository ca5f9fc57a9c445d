// The interface's own method asks the database (X11).
using Shop;

static class Scenario
{
    public static int Run(ShopContext db)
    {
        IReport report = new Report(db);
        var sum = 0;
        foreach (var customer in db.Customers.ToList()) sum += report.OrdersOf(customer.Id); // <- ORM1001
        return sum;
    }
}

interface IReport
{
    ShopContext Db { get; }
    int OrdersOf(int customerId) => Db.Orders.Count(o => o.CustomerId == customerId);
}

class Report(ShopContext db) : IReport
{
    public ShopContext Db => db;
}
