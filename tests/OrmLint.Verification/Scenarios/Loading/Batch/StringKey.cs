// The database compares text by its collation, C# does not.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var result = new List<int>();
        foreach (var name in db.Customers.Select(c => c.Name).ToList())
            result.Add(db.Customers.Single(c => c.Name == name).Id); // <- ORM1001
        return result;
    }
}
