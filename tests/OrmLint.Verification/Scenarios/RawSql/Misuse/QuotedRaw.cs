// The same in a raw string of several lines, for SqlQuery.
// value: Customer 2
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        var ids = db.Database.SqlQuery<int>($"""
            SELECT Id AS Value
            FROM Customers
            WHERE Name = '{value}'
            """); // <-1 ORM2004
        return ids.ToList();
    }
}
