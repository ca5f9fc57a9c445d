// The text is built in a StringBuilder.
// value: Customer 2
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        var sql = new System.Text.StringBuilder("SELECT * FROM Customers WHERE 1 = 1");
        if (value != "") sql.Append(" AND Name = '").Append(value).Append("'"); // <- missed ORM2001
        return db.Customers.FromSqlRaw(sql.ToString()).Select(c => c.Id).ToList();
    }
}
