// The value stands in a pattern of LIKE, between wildcards. EF Core, interpolated.
// value: mer 2
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        return db.Database.SqlQueryRaw<int>($"SELECT Id AS Value FROM Customers WHERE Name LIKE '%{value}%'").ToList(); // <- ORM2001
    }
}
