// Where and First in two calls, with an Include.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var lines = new List<string>();
        foreach (var item in db.Items.AsNoTracking().OrderBy(i => i.Id).ToList())
        {
            var product = db.Products.Include(p => p.Category).Where(p => p.Id == item.ProductId).First(); // <- ORM1001
            lines.Add($"{product.Name} in {product.Category.Name}");
        }

        return lines;
    }
}
