// A FormattableString is made of text that holds the value already.
// value: Customer 2
// fix: yes
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        var sql = $"SELECT * FROM Customers WHERE Name = '{value}'"; // <- ORM2003
        return db.Customers.FromSql(FormattableStringFactory.Create(sql)).Select(c => c.Id).ToList();
    }
}
