// The direction of ORDER BY is the value.
// value: DESC
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        return db.Customers.FromSqlRaw("SELECT * FROM Customers ORDER BY Id " + value).Select(c => c.Id).ToList(); // <- ORM2002
    }
}
