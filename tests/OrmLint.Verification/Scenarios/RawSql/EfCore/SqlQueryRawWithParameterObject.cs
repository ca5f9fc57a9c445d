// A pattern beside a parameter of the provider's own, in a text of several lines.
// value: Customer 2
// fix: yes
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        var sql = $@"SELECT Id AS Value FROM Customers
                     WHERE Name LIKE '{value}%'
                     AND Id > @low"; // <-1 ORM2001
        return db.Database.SqlQueryRaw<int>(sql, new SqliteParameter("@low", 1)).ToList();
    }
}
