// The query is in an extension method of the context (P28).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var streets = new List<string>();
        foreach (var order in db.Orders.ToList())
            streets.Add(db.StreetOf(order.CustomerId)); // <- ORM1001
        return streets;
    }
}

static class AddressQueries
{
    public static string StreetOf(this ShopContext db, int customerId) => db.Addresses.First(a => a.CustomerId == customerId).Street;
}
