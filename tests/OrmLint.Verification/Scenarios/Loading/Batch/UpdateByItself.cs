// Each update counts up: an element that comes twice counts twice.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        foreach (var id in new List<int>(db.Orders.Select(o => o.Id % 2 + 1)))
            db.Items.Where(i => i.OrderId == id).ExecuteUpdate(s => s.SetProperty(i => i.Quantity, i => i.Quantity + 1)); // <- ORM1001
        return db.Items.OrderBy(i => i.Id).Select(i => i.Quantity).ToList();
    }
}
