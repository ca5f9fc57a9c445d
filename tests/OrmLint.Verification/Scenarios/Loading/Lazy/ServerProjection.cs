// The reference is read in a translated Select (N06).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var names = new List<string>();
        foreach (var name in db.Orders.Select(o => o.Customer.Name))
            names.Add(name);
        return names;
    }
}
