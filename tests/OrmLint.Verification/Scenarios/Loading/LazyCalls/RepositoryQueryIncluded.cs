// The caller includes what it reads on the query of a repository (N41).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var names = new List<string>();
        foreach (var order in new Orders(db).All().Include(o => o.Customer).ToList()) names.Add(order.Customer.Name);
        return names;
    }
}

public class Orders(LazyShopContext db)
{
    public IQueryable<Order> All() => db.Orders.OrderBy(order => order.Id);
}
