// The value stands in HAVING. EF Core, interpolated.
// value: City 1
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        return db.Database.SqlQueryRaw<int>($"SELECT COUNT(*) AS Value FROM Customers GROUP BY City HAVING City = '{value}'").ToList(); // <- ORM2001
    }
}
