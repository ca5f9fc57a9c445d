// Two values, and a placeholder for the first alone.
// value: Customer 2
// fix: none
// judge: policy the value is bound, and nothing reads it
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db, string value)
    {
        var city = "City 2";
        return await db.Database.ExecuteSqlRawAsync("UPDATE Customers SET City = 'Rome' WHERE Name = {0}", value, city); // <- ORM2005
    }
}
