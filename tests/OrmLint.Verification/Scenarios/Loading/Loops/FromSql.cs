// Raw SQL with a parameter, executed per element (P16).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var names = new List<string>();
        foreach (var order in db.Orders.ToList())
        {
            var customer = db.Customers.FromSql($"SELECT * FROM Customers WHERE Id = {order.CustomerId}").First(); // <- ORM1001
            names.Add(customer.Name);
        }

        return names;
    }
}
