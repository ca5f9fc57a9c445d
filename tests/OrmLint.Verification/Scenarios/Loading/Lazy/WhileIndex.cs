// A while loop reads a reference through the index (P62).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var orders = db.Orders.OrderBy(o => o.Id).ToList();
        var names = new List<string>();
        var index = 0;
        while (index < orders.Count)
        {
            names.Add(orders[index].Customer.Name); // <- ORM1002
            index++;
        }

        return names;
    }
}
