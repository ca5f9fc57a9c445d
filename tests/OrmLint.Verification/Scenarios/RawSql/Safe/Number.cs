// A number cannot carry SQL.
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, int value)
    {
        return db.Customers.FromSqlRaw($"SELECT * FROM Customers WHERE Id = {value}").Select(c => c.Name).ToList(); // <- ORM2006
    }
}
