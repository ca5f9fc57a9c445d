// A local holds the text, with a pattern in it and a value that is passed twice.
// value: Customer 2
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        var low = 0;
        var sql = string.Format("SELECT Id AS Value FROM Customers WHERE Id > {{0}} AND Name LIKE '{0}%' AND Id <> {{0}}", value); // <- ORM2001
        return db.Database.SqlQueryRaw<int>(sql, low).ToList();
    }
}
