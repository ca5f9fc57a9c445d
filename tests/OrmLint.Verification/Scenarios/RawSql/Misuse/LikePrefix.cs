// The same with a pattern that begins with the value, and a second one.
// value: Customer 2
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        return db.Customers
            .FromSqlInterpolated($@"SELECT * FROM ""Customers"" WHERE ""Name"" LIKE '{value}%' AND ""City"" LIKE '%{"City"}%'") // <- ORM2004 ORM2004
            .Select(c => c.Id).ToList();
    }
}
