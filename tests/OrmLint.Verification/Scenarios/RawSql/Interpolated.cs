// The value is interpolated into the text of a raw query.
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db, string value)
        => await db.Customers.FromSqlRaw($"SELECT * FROM Customers WHERE Name = '{value}'").Select(customer => customer.Id).ToListAsync(); // <- missed ORM2001
}
