// The list changes while the loop runs.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var ids = db.Orders.Select(o => o.Id).ToList();
        var names = new List<string?>();
        for (var i = 0; i < ids.Count; i++)
        {
            names.Add(db.Customers.Find(ids[i])?.Name); // <- ORM1001
            if (i == 0) ids.Add(2);
        }

        return names;
    }
}
