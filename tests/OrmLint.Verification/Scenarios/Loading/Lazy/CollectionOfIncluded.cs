// The customer is included, its orders are fixed up but not loaded (P59).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var counts = new List<int>();
        foreach (var item in db.Items.Include(i => i.Order).ToList())
        {
            counts.Add(item.Order.Customer.Name.Length); // <- ORM1002
        }

        return counts;
    }
}
