// A parameter of the provider's own beside a value in the text.
// value: Customer 2
// fix: yes
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        return db.Customers.FromSqlRaw($"SELECT * FROM Customers WHERE Name = '{value}' AND Id > @low", new SqliteParameter("@low", 1)).Select(c => c.Id).ToList(); // <- ORM2001
    }
}
