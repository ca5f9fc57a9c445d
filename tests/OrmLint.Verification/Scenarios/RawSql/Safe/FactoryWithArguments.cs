// FormattableStringFactory with placeholders keeps the value apart.
// value: Customer 2
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        return db.Customers.FromSql(FormattableStringFactory.Create("SELECT * FROM Customers WHERE Name = {0}", value)).Select(c => c.Id).ToList();
    }
}
