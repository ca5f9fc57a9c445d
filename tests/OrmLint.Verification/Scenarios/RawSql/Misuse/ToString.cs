// A FormattableString is made a string, which EF Core takes as it is.
// value: Customer 2
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        FormattableString sql = $"SELECT * FROM Customers WHERE Name = '{value}'";
        return db.Customers.FromSqlRaw(sql.ToString()).Select(c => c.Id).ToList(); // <- ORM2003
    }
}
