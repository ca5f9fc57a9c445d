// A compiled query in a static field (P36).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    private static readonly Func<ShopContext, int, Customer?> s_byId = EF.CompileQuery((ShopContext db, int id) => db.Customers.FirstOrDefault(c => c.Id == id));

    public static object Run(ShopContext db)
    {
        var names = new List<string>();
        foreach (var id in db.Orders.Select(order => order.CustomerId).ToList())
        {
            var customer = s_byId(db, id); // <- ORM1001
            names.Add(customer!.Name);
        }

        return names;
    }
}
