// A template whose placeholders become constants.
// value: Customer 2
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        var table = value == "x" ? "Orders" : "Customers";
        return db.Customers.FromSqlRaw("SELECT * FROM #table WHERE Name = {0}".Replace("#table", table), value).Select(c => c.Id).ToList();
    }
}
