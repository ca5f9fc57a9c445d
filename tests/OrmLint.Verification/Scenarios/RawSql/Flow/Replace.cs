// A placeholder of one's own is replaced by the value.
// value: Customer 2
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        var sql = "SELECT * FROM Customers WHERE Name = '#'".Replace("#", value); // <- ORM2001
        return db.Customers.FromSqlRaw(sql).Select(c => c.Id).ToList();
    }
}
