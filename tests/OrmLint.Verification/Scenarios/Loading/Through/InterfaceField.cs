// A service calls a repository through its interface (P30).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db) => new InvoiceService(new CustomerStore(db)).Addressees(db.Orders.ToList());
}

public interface ICustomerStore
{
    Customer? GetById(int id);
}

public class CustomerStore : ICustomerStore
{
    private readonly ShopContext _context;

    public CustomerStore(ShopContext context) => _context = context;

    public Customer? GetById(int id) => _context.Customers.SingleOrDefault(customer => customer.Id == id);
}

public class InvoiceService
{
    private readonly ICustomerStore _customers;

    public InvoiceService(ICustomerStore customers) => _customers = customers;

    public List<string> Addressees(IEnumerable<Order> orders)
    {
        var names = new List<string>();
        foreach (var order in orders)
        {
            var customer = _customers.GetById(order.CustomerId); // <- ORM1001
            if (customer != null) names.Add(customer.Name);
        }

        return names;
    }
}
