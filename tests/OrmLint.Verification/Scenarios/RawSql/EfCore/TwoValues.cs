// Two values in one statement, each reported.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value, string city)
    {
        return db.Customers
            .FromSqlRaw("SELECT * FROM Customers WHERE Name = '" + value + "' OR City = '" + city + "'") // <- ORM2001 ORM2001
            .Select(c => c.Id)
            .ToList();
    }
}
