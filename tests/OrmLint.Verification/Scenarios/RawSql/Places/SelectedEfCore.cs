// The value is selected. EF Core, interpolated.
// value: Customer 2
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        return db.Database.SqlQueryRaw<int>($"SELECT COUNT(*) AS Value FROM (SELECT '{value}' AS Extra FROM Customers)").ToList(); // <- ORM2001
    }
}
