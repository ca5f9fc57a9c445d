// One branch has the value in it.
// value: Customer 2
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        var sql = value.Length > 0 ? $"SELECT * FROM Customers WHERE Name = '{value}'" : "SELECT * FROM Customers"; // <- ORM2001
        return db.Customers.FromSqlRaw(sql).Select(c => c.Id).ToList();
    }
}
