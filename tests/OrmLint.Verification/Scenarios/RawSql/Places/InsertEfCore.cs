// The value is inserted. EF Core, interpolated.
// value: Customer 7
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        return db.Database.ExecuteSqlRaw($"INSERT INTO Customers (Name, City) VALUES ('{value}', 'Rome')"); // <- ORM2001
    }
}
