// Rows are fetched by index, one by one (P12).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var count = db.Orders.Count();
        var statuses = new List<string>();
        for (var i = 0; i < count; i++)
            statuses.Add(db.Orders.OrderBy(o => o.Id).ElementAt(i).Status); // <- ORM1001
        return statuses;
    }
}
