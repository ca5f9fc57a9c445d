// A value without a placeholder.
// value: Customer 2
// fix: none
// judge: policy the value is bound, and nothing reads it
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        return db.Database.ExecuteSqlRaw("UPDATE Customers SET City = 'Rome' WHERE Name = {0}", value, "City 2"); // <- ORM2005
    }
}
