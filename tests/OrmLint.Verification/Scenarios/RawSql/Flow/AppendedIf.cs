// The text grows under a condition.
// value: Customer 2
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        var sql = "SELECT * FROM Customers";
        if (value.Length > 0) sql += " WHERE Name = '" + value + "'"; // <- ORM2001
        return db.Customers.FromSqlRaw(sql).Select(c => c.Id).ToList();
    }
}
