// FromSqlRaw with a placeholder and the value beside it.
// value: Customer 2
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        return db.Customers.FromSqlRaw("SELECT * FROM Customers WHERE Name = {0}", value).Select(c => c.Id).ToList();
    }
}
