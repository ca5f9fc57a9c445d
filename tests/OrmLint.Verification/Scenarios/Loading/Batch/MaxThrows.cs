// The greatest of no rows throws.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var greatest = new List<int>();
        foreach (var product in db.Products.AsNoTracking().ToList())
            greatest.Add(db.Items.Where(i => i.ProductId == product.Id).Max(i => i.Quantity)); // <- ORM1001
        return greatest;
    }
}
