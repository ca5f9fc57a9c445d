// A parameter in quotes is a text that reads @p0: no customer is called so.
// value: Customer 2
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        return db.Customers.FromSql($"SELECT * FROM Customers WHERE Name = '{value}'").Select(c => c.Id).ToList(); // <- ORM2004
    }
}
