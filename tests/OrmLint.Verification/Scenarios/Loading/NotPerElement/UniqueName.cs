// A free name is searched for (N16).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var number = 1;
        var name = "Customer 1";
        while (db.Customers.Any(c => c.Name == name) && number < 3)
            name = $"Customer {++number}";
        return name;
    }
}
