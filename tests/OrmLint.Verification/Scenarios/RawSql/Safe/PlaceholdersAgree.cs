// EF Core: placeholders in another order.
// value: Customer 2
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        return db.Customers.FromSqlRaw("SELECT * FROM Customers WHERE City = {1} OR Name = {0} OR City = {1}", value, "City 2").Select(c => c.Id).ToList();
    }
}
