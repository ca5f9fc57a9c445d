// A set-based update is sent for each element (P21).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var ids = db.Orders.Select(o => o.Id).ToList();
        var changed = 0;
        foreach (var id in ids)
            changed += db.Orders.Where(o => o.Id == id).ExecuteUpdate(set => set.SetProperty(o => o.Status, "Sent")); // <- ORM1001
        return changed;
    }
}
