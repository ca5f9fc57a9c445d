// Find gives null where there is no row.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var found = new List<bool>();
        List<int> ids = db.Orders.Select(o => o.Id * 2).ToList();
        foreach (var id in ids) found.Add(db.Products.Find(id) != null); // <- ORM1001
        return found;
    }
}
