// Each element changes the tracked row, which is one and the same.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        foreach (var item in db.Items.AsNoTracking().OrderBy(i => i.Id).ToList())
        {
            var product = db.Products.First(p => p.Id == item.ProductId); // <- ORM1001
            product.Price += item.Quantity;
        }

        db.SaveChanges();
        return db.Products.AsNoTracking().OrderBy(p => p.Id).Select(p => p.Price).ToList();
    }
}
