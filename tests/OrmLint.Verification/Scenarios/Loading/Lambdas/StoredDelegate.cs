// The lambdas are stored, and one of them is called (N29).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var loaders = new Dictionary<int, Func<string>>();
        foreach (var id in db.Customers.Select(c => c.Id).ToList())
            loaders[id] = () => db.Customers.First(c => c.Id == id).Name;
        return loaders[1]();
    }
}
