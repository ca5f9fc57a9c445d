// A Guid and an enum cannot carry SQL.
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, Guid id, DayOfWeek day)
    {
        var sql = $"SELECT COUNT(*) AS Value FROM Customers WHERE Name = '{id}' OR City = '{day}'"; // <- ORM2006 ORM2006
        return db.Database.SqlQueryRaw<int>(sql).Single();
    }
}
