// To order by a parameter is to order by a constant: it compiles, runs, and sorts nothing.
// value: Name
// fix: none
// judge: policy which column was meant is not in the code, so that there is no fix to show it
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        return db.Customers.FromSql($"SELECT * FROM Customers ORDER BY {value} DESC LIMIT 3").Select(c => c.Id).ToList(); // <- ORM2004
    }
}
