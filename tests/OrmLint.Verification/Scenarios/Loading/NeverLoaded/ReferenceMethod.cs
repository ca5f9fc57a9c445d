// A method is called on a reference that is null.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var item = db.Items.AsNoTracking().OrderBy(i => i.Id).First();
        return item.Product.ToString()!.Length > 0; // <- ORM1003
    }
}
