// Two values are parameters in another order, one is not.
// value: Customer 2
// fix: yes
using System.Threading;
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db, string value)
    {
        var (city, low) = ("Here", 0);
        var stopping = CancellationToken.None;
        await db.Database.ExecuteSqlRawAsync("UPDATE Customers SET City = {1} WHERE Name = '" + value + "' AND Id > {0}", new object[] { low, city }, stopping); // <- ORM2001
        return db.Customers.OrderBy(c => c.Id).Select(c => c.City).ToList();
    }
}
