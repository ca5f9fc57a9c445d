// A StringBuilder in an interpolation.
// value: Customer 2
// fix: none
using System.Text;
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        var where = new StringBuilder();
        where.Append("Name = '").Append(value).Append('\''); // <- ORM2001
        return db.Customers.FromSqlRaw($"SELECT * FROM Customers WHERE {where}").Select(c => c.Id).ToList();
    }
}
