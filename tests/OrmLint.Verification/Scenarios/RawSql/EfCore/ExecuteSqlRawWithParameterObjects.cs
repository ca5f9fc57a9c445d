// Two parameters of the provider's own, one of which has the name that the value would get.
// value: Customer 2
// fix: yes
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        var low = 0;
        db.Database.ExecuteSqlRaw(
            "UPDATE Customers SET City = @value " +
            "WHERE Name = '" + value + "' AND Id > @low",
            new SqliteParameter("@low", low), new SqliteParameter("@value", "Here")); // <-1 ORM2001
        return db.Customers.OrderBy(c => c.Id).Select(c => c.City).ToList();
    }
}
