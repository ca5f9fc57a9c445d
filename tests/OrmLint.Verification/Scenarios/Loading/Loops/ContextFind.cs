// DbContext.Find instead of the set, in a for loop over a list (P02).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var orders = db.Orders.AsNoTracking().ToList();
        var names = new List<string>();
        for (var index = 0; index < orders.Count; index++)
            names.Add(db.Find<Customer>(orders[index].CustomerId)!.Name); // <- ORM1001
        return names;
    }
}
