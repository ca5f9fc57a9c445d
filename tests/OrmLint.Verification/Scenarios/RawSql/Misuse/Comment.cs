// A parameter in a comment is bound, and shows nothing.
// fix: none
// judge: policy the statement does what it should; only the comment does not say what it reads as
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        return db.Customers.FromSql($"SELECT * FROM Customers -- for {value}").Select(c => c.Id).ToList(); // <- ORM2004
    }
}
