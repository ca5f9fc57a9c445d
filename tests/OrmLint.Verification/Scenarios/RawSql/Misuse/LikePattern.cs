// The pattern is the text %@p0%: nothing is like it.
// value: mer 2
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        return db.Customers.FromSql($"SELECT * FROM Customers WHERE Name LIKE '%{value}%'").Select(c => c.Id).ToList(); // <- ORM2004
    }
}
