// Two loops, one query in the inner one: it is said once (X30).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var names = new List<string>();
        foreach (var order in db.Orders.Include(o => o.Items).ToList())
        {
            for (var i = 0; i < order.Items.Count; i++)
            {
                var id = order.Items[i].ProductId;
                names.Add(db.Products.Single(p => p.Id == id).Name); // <- ORM1001
            }
        }

        return names;
    }
}
