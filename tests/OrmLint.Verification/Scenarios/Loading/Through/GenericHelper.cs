// A generic helper with a selector for the key (P25).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var names = new List<string>();
        foreach (var order in db.Orders.ToList())
        {
            var customer = Required<Customer>(db, order.CustomerId); // <- ORM1001
            names.Add(customer.Name);
        }

        return names;
    }

    private static TEntity Required<TEntity>(DbContext db, int key)
        where TEntity : class
        => db.Find<TEntity>(key) ?? throw new KeyNotFoundException();
}
