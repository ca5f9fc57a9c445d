// The value finds the row that UPDATE changes. EF Core, interpolated.
// value: Customer 2
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        return db.Database.ExecuteSqlRaw($"UPDATE Customers SET City = 'Rome' WHERE Name = '{value}'"); // <- ORM2001
    }
}
