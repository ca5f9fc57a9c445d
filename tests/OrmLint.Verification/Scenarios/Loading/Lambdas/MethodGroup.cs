// A method group that queries is given to an in-memory Select (P39).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        string NameOf(int id) => db.Customers.Single(c => c.Id == id).Name;

        var ids = db.Orders.Select(o => o.CustomerId).ToList();
        return ids.Select(NameOf).ToList(); // <- ORM1001
    }
}
