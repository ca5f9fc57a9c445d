// The value is a column name: no parameter can stand there.
// value: City
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        return db.Customers.FromSqlRaw($"SELECT * FROM Customers ORDER BY {value} LIMIT 3").Select(c => c.Id).ToList(); // <- ORM2002
    }
}
