// A placeholder without a value: EF Core throws, which is caught.
// value: Customer 2
// fix: none
// judge: policy the statement fails as it is written; what should be passed is not known
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        try
        {
            return db.Customers.FromSqlRaw("SELECT * FROM Customers WHERE Name = {0} AND City = {1}", value).Select(c => c.Id).ToList(); // <- ORM2005
        }
        catch (FormatException)
        {
            return "a placeholder without a value";
        }
    }
}
