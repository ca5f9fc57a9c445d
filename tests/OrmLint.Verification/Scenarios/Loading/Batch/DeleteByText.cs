// A delete per text: the database compares, before and after.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var names = db.Products.Select(p => p.Name).ToArray();
        foreach (var name in names)
            db.Customers.Where(c => c.City == name).ExecuteDelete(); // <- ORM1001
        return db.Customers.Count();
    }
}
