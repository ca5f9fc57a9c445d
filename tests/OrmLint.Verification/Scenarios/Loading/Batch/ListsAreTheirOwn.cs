// Each element has a list of its own, to which it adds.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var sizes = new List<int>();
        var ids = new List<int> { 1, 2, 1, 3 };
        ids.AddRange(db.Orders.Select(o => o.Id));
        foreach (var id in ids)
        {
            var items = db.Items.AsNoTracking().Where(i => i.OrderId == id).ToList(); // <- ORM1001
            items.AddRange(items.ToArray());
            sizes.Add(items.Count);
        }

        return sizes;
    }
}
