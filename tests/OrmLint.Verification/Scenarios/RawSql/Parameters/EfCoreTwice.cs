// One placeholder is used twice, and one is in a text of its own by number.
// value: Customer 2
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        var found = db.Customers.FromSqlRaw("SELECT * FROM Customers WHERE (Name = {0} OR City = {0}) AND Id < {1}", value, 1000);
        return found.AsNoTracking().Select(c => c.Name).ToList();
    }
}
