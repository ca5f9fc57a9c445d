// References are read in translated lambdas (N35).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var ids = new List<int>();
        foreach (var order in db.Orders.Where(o => o.Customer.City != "").OrderBy(o => o.Customer.Name).ToList())
            ids.Add(order.Id);
        return ids;
    }
}
