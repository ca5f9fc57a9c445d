// Names of the program itself.
// value: Customer 2
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        return db.Customers.FromSqlRaw($"SELECT * FROM {nameof(ShopContext.Customers)} WHERE {nameof(Customer.Name)} = {{0}}", value).Select(c => c.Id).ToList();
    }
}
