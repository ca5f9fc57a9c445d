// A text that was parsed is a number.
// value: 2
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        if (!int.TryParse(value, out var id)) return "no number";
        return db.Customers.FromSqlRaw("SELECT * FROM Customers WHERE Id = " + id).Select(c => c.Name).ToList(); // <- ORM2006
    }
}
