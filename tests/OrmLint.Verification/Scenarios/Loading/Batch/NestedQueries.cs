// The inner loop is over the answer of a query: its keys are not known before.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var lines = new List<string>();
        foreach (var order in db.Orders.AsNoTracking().OrderBy(o => o.Id).ToList())
        {
            var rows = new List<Item>(order.Id % 2 == 0 ? [] : [new Item { ProductId = order.Id }]);
            foreach (var item in rows)
                lines.Add(db.Products.AsNoTracking().First(p => p.Id == item.ProductId).Name); // <- ORM1001
        }

        return lines;
    }
}
