// The wildcards are in the value.
// value: mer 2
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        return db.Customers.FromSql($"SELECT * FROM Customers WHERE Name LIKE {"%" + value + "%"} AND City LIKE {$"{"City"}%"}").Select(c => c.Id).ToList();
    }
}
