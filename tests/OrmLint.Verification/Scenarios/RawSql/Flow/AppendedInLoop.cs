// The text grows in a loop.
// value: Customer 2
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string[] values)
    {
        var sql = "SELECT * FROM Customers WHERE 1 = 0";
        foreach (var name in values)
            sql += $" OR Name = '{name}'"; // <- ORM2001
        return db.Customers.FromSqlRaw(sql).Select(c => c.Id).ToList();
    }
}
