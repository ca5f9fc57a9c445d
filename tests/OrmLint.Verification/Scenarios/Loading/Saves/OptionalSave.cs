// A helper saves unless it is told not to, and is not told (X32).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        foreach (var customer in db.Customers.OrderBy(c => c.Id).ToList()) Rename(db, customer); // <- ORM1011
        return db.Customers.Count(c => c.Name.EndsWith("!"));
    }

    private static void Rename(ShopContext db, Customer customer, bool save = true)
    {
        customer.Name += "!";
        if (save) db.SaveChanges();
    }
}
