// A DELETE with the value in its text.
// value: New
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        var deleted = db.Database.ExecuteSqlRaw($"DELETE FROM Items WHERE OrderId IN (SELECT Id FROM Orders WHERE Status = '{value}')"); // <- ORM2001
        return deleted;
    }
}
