// Loops of one turn: do … while (false), Take(1) of what is in memory, a loop left at once (Y15, Y16).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var names = new List<string>();
        do
        {
            names.Add(db.Customers.First(c => c.Id == 1).Name);
        }
        while (false);

        foreach (var order in db.Orders.OrderBy(o => o.Id).ToList())
        {
            names.Add(db.Customers.Single(c => c.Id == order.CustomerId).Name);
            break;
        }

        return names;
    }
}
