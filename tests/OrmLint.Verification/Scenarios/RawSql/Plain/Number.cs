// A number in the text: safe, and another statement for each.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, int id)
    {
        return db.Customers.FromSqlRaw($"SELECT * FROM Customers WHERE Id = {id}").Select(c => c.Id).ToList(); // <- ORM2006
    }
}
