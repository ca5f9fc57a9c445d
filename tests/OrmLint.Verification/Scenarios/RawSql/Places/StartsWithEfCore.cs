// The value begins a pattern of LIKE. EF Core, interpolated.
// value: Customer
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        return db.Database.SqlQueryRaw<int>($"SELECT Id AS Value FROM Customers WHERE Name LIKE '{value}%'").ToList(); // <- ORM2001
    }
}
