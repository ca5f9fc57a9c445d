// The value gets into the text by string.Format.
// value: Customer 2
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        return db.Customers.FromSqlRaw(string.Format("SELECT * FROM Customers WHERE Name = '{0}'", value)).Select(c => c.Id).ToList(); // <- ORM2001
    }
}
