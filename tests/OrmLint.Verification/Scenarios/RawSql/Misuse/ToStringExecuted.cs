// The same with ExecuteSqlRaw, through a second local.
// value: Customer 2
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        FormattableString statement = $"UPDATE Customers SET City = 'Rome' WHERE Name = '{value}'";
        var changed = statement;
        return db.Database.ExecuteSqlRaw(changed.ToString()); // <- ORM2003
    }
}
