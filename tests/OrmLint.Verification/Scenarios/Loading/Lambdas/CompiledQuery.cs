// A compiled query, invoked per element.
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    private static readonly Func<ShopContext, int, string> s_name = EF.CompileQuery((ShopContext db, int id) => db.Customers.Where(c => c.Id == id).Select(c => c.Name).First());

    public static List<string> Run(ShopContext db)
    {
        var names = new List<string>();
        foreach (var order in db.Orders.ToList()) names.Add(s_name(db, order.CustomerId)); // <- ORM1001
        return names;
    }
}
