// The same with FromSqlInterpolated and a concatenation.
// value: Customer 2
// fix: yes
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        return db.Customers
            .FromSqlInterpolated(FormattableStringFactory.Create("SELECT * FROM Customers WHERE Name LIKE '" + value + "%'")) // <- ORM2003
            .Select(c => c.Id).ToList();
    }
}
