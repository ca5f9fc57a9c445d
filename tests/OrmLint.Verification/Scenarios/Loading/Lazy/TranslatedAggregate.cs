// References and collections in what the database computes (N35).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var result = new List<string>();
        result.Add(db.Orders.Where(o => o.Customer.City == "City 1").OrderBy(o => o.Customer.Name).Select(o => o.Customer.Name).FirstOrDefault() ?? "");
        result.Add($"{db.Orders.Sum(o => o.Items.Count)}");
        result.Add($"{db.Orders.Max(o => o.Customer.Id)}");
        return result;
    }
}
