// Two levels: the items of each order, and the product of each item.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var names = new List<string>();
        foreach (var order in db.Orders.ToList())
        {
            db.Entry(order).Collection(o => o.Items).Load(); // <- ORM1004
            foreach (var item in order.Items)
            {
                db.Entry(item).Reference(i => i.Product).Load(); // <- ORM1004
                names.Add(item.Product.Name);
            }
        }

        return names;
    }
}
