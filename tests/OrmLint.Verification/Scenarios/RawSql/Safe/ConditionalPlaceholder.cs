// A condition appends a placeholder, and the value stays beside the text.
// value: Customer 2
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        var sql = "SELECT * FROM Customers";
        if (value != "") sql += " WHERE Name = {0}";
        return db.Customers.FromSqlRaw(sql, value).Select(c => c.Id).ToList();
    }
}
