// What is set depends on the element.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        foreach (var order in db.Orders.AsNoTracking().ToList())
            db.Items.Where(i => i.OrderId == order.Id).ExecuteUpdate(s => s.SetProperty(i => i.Quantity, order.Id)); // <- ORM1001
        return db.Items.OrderBy(i => i.Id).Select(i => i.Quantity).ToList();
    }
}
