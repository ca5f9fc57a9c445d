// The value ends a pattern of NOT LIKE. EF Core, interpolated.
// value: 2
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        return db.Database.SqlQueryRaw<int>($"SELECT Id AS Value FROM Customers WHERE Name NOT LIKE '%{value}'").ToList(); // <- ORM2001
    }
}
