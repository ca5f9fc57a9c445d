// The value is part of a LIKE pattern.
// value: omer
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        return db.Customers.FromSqlRaw($"SELECT * FROM Customers WHERE Name LIKE '%{value}%'").Select(c => c.Name).ToList(); // <- ORM2001
    }
}
