// The placeholder is the second one, of one value.
// value: Customer 2
// fix: none
// judge: policy EF Core throws before a statement is sent
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        try
        {
            return db.Customers.FromSqlRaw("SELECT * FROM Customers WHERE Name = {1}", value).Count(); // <- ORM2005 ORM2005
        }
        catch (Exception refused)
        {
            return refused.GetType().Name;
        }
    }
}
