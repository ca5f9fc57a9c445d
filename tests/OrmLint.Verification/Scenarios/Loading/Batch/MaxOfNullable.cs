// The greatest of the rows of each element, null where there is none.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var greatest = new List<int?>();
        foreach (var product in db.Products.AsNoTracking().OrderBy(p => p.Id).ToList())
            greatest.Add(db.Items.Where(i => i.ProductId == product.Id && i.Quantity > 2).Max(i => (int?)i.Quantity)); // <- ORM1001
        return greatest;
    }
}
