// The invariant culture is for numbers; it makes a string of the interpolation.
// value: Customer 2
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        return db.Customers.FromSqlRaw(FormattableString.Invariant($"SELECT * FROM Customers WHERE Name = '{value}' AND Id > {0.5}")).Select(c => c.Id).ToList(); // <- ORM2003
    }
}
