// The first of several rows of the key: which one, the database says.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var result = new List<int>();
        foreach (var order in db.Orders.AsNoTracking().ToList())
            result.Add(db.Items.OrderByDescending(i => i.Id).First(i => i.OrderId == order.Id).Quantity); // <- ORM1001
        return result;
    }
}
