// The key is one of a row behind a navigation.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var bought = new List<int>();
        foreach (var customer in db.Customers.AsNoTracking().ToList())
            if (db.Items.Any(i => i.Order.CustomerId == customer.Id && i.Quantity > 2)) // <- ORM1001
                bought.Add(customer.Id);
        return bought;
    }
}
