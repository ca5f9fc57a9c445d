// The constant name of a table is a parameter as well. SQLite refuses the statement, so that it is caught.
// value: Customer 2
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        const string Table = "Customers";
        try
        {
            return db.Customers.FromSql($"SELECT * FROM {Table} WHERE Name = {value}").Select(c => c.Id).ToList(); // <- ORM2004
        }
        catch (Microsoft.Data.Sqlite.SqliteException refused)
        {
            return refused.SqliteErrorCode;
        }
    }
}
