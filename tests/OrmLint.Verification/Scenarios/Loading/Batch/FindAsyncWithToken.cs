// FindAsync with an array of keys and a cancellation token.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        using var source = new CancellationTokenSource();
        return await Names(db, await db.Orders.AsNoTracking().ToArrayAsync(), source.Token);
    }

    private static async Task<List<string>> Names(ShopContext db, Order[] orders, CancellationToken cancellationToken)
    {
        List<string> names = new();
        foreach (Order order in orders)
        {
            Customer? customer = await db.Customers.FindAsync(new object[] { order.CustomerId }, cancellationToken).ConfigureAwait(false); // <- ORM1001
            if (customer == null)
                continue;
            names.Add(customer.Name);
        }

        return names;
    }
}
