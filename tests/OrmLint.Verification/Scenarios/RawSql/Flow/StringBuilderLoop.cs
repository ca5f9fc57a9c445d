// A condition for each value, in a loop.
// value: Customer 1,Customer 3
// fix: none
using System.Text;
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        var sql = new StringBuilder("SELECT * FROM Customers WHERE 1 = 0");
        foreach (var name in value.Split(','))
        {
            sql.Append(" OR Name = '");
            sql.Append(name); // <- ORM2001
            sql.Append("'");
        }

        return db.Customers.FromSqlRaw(sql.ToString()).Select(c => c.Id).ToList();
    }
}
