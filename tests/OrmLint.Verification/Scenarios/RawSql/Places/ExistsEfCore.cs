// The value stands in a query inside of the query. EF Core, interpolated.
// value: New
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        return db.Database.SqlQueryRaw<int>($"SELECT Id AS Value FROM Customers c WHERE EXISTS (SELECT 1 FROM Orders o WHERE o.CustomerId = c.Id AND o.Status = '{value}')").ToList(); // <- ORM2001
    }
}
