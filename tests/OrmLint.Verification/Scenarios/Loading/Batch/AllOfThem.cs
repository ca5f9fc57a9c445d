// All is no question that a set of keys answers.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var result = new List<bool>();
        foreach (var order in db.Orders.AsNoTracking().ToList())
            result.Add(db.Items.All(i => i.OrderId != order.Id)); // <- ORM1001
        return result;
    }
}
