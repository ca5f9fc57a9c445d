// Sums a column of the rows of each element.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var sums = new List<int>();
        foreach (var id in db.Products.Select(p => p.Id).OrderBy(id => id).ToList())
        {
            sums.Add(db.Items.Where(i => i.ProductId == id && i.Quantity > 1).Sum(i => i.Quantity)); // <- ORM1001
        }

        return sums;
    }
}
