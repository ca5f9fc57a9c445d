// The value is an argument of a function. EF Core, interpolated.
// value: Customer 2
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        return db.Database.SqlQueryRaw<int>($"SELECT Id AS Value FROM Customers WHERE LOWER(Name) = LOWER('{value}')").ToList(); // <- ORM2001
    }
}
