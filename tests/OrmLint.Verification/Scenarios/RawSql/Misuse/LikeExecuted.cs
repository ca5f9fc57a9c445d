// The same with ExecuteSql.
// value: 2
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        return db.Database.ExecuteSql($"UPDATE Customers SET City = 'Rome' WHERE Name LIKE '%{value}'"); // <- ORM2004
    }
}
