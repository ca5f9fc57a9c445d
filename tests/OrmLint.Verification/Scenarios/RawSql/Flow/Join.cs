// Conditions are joined by AND.
// value: Customer 2
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        var sql = "SELECT * FROM Customers WHERE " + string.Join(" AND ", "Id > 0", $"Name = '{value}'"); // <- ORM2001
        return db.Customers.FromSqlRaw(sql).Select(c => c.Id).ToList();
    }
}
