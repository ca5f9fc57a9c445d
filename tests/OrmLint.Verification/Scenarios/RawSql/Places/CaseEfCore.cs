// The value stands in a CASE. EF Core, interpolated.
// value: Customer 2
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        return db.Database.SqlQueryRaw<int>($"SELECT CASE WHEN Name = '{value}' THEN 1 ELSE 0 END AS Value FROM Customers").ToList(); // <- ORM2001
    }
}
