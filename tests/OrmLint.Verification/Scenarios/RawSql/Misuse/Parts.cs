// Two values in one quoted text.
// value: Customer 2
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        return db.Database.ExecuteSql($"UPDATE Customers SET City = '{value}, {"Rome"}' WHERE Id = 1"); // <- ORM2004 ORM2004
    }
}
