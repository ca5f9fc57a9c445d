// Find answers from what an earlier query tracks.
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var customers = db.Customers.ToList();
        var names = new List<string>();
        foreach (var customer in customers) names.Add(db.Customers.Find(customer.Id)!.Name);
        return names;
    }
}
