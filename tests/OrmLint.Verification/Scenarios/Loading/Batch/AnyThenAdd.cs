// Adds what is not there. Nothing is saved before the end, so that the queries see the same.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        foreach (var id in new List<int>(db.Orders.Select(o => o.Id * 3)))
        {
            if (!db.Products.Any(p => p.Id == id)) // <- ORM1001
                db.Products.Add(new Product { Id = id, Name = $"Product {id}", CategoryId = 1 });
        }

        db.SaveChanges();
        return db.Products.Count();
    }
}
