// A StringBuilder, the value appended under a condition.
// value: Customer 2
// fix: none
using System.Text;
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        var sql = new StringBuilder("SELECT * FROM Customers WHERE 1 = 1");
        if (value != "") sql.Append(" AND Name = '").Append(value).Append("'"); // <- ORM2001
        return db.Customers.FromSqlRaw(sql.ToString()).Select(c => c.Id).ToList();
    }
}
