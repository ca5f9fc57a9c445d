// The value is written by UPDATE. EF Core, interpolated.
// value: Rome
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        return db.Database.ExecuteSqlRaw($"UPDATE Customers SET City = '{value}' WHERE Id = 1"); // <- ORM2001
    }
}
