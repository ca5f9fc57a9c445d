// The value is interpolated into a raw string literal of several lines.
// value: Customer 2
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        return db.Customers
            .FromSqlRaw($"""
                SELECT *
                FROM Customers
                WHERE Name = '{value}'
                """)
            .Select(c => c.Id) // <-2 ORM2001
            .ToList();
    }
}
