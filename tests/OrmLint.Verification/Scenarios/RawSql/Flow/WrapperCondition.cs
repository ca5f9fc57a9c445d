// A method takes a condition, and puts the statement around it.
// value: Customer 2
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        return Find(db, $"Name = '{value}'"); // <- ORM2001
    }

    private static List<int> Find(ShopContext db, string condition)
        => db.Customers.FromSqlRaw("SELECT * FROM Customers WHERE " + condition).Select(c => c.Id).ToList();
}
