// An indexer that reads a row each time (X13).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var rows = new Rows(db);
        var names = new List<string>();
        foreach (var id in db.Customers.Select(c => c.Id).ToList()) names.Add(rows[id]); // <- ORM1001
        return names;
    }
}

public class Rows(ShopContext db)
{
    public string this[int id]
    {
        get
        {
            var customer = db.Customers.AsNoTracking().Single(c => c.Id == id);
            return customer.Name;
        }
    }
}
