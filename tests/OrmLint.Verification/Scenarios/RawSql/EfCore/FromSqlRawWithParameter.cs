// One value is a parameter, the other is not.
// value: Customer 2
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        return db.Customers.FromSqlRaw($"SELECT * FROM Customers WHERE Name = '{value}' AND Id > {{0}}", 1).Select(c => c.Id).ToList(); // <- ORM2001
    }
}
