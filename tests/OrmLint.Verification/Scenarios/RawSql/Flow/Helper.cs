// A helper puts the text together.
// value: Customer 2
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        return db.Customers.FromSqlRaw(ByName(value)).Select(c => c.Id).ToList(); // <- ORM2001
    }

    private static string ByName(string name) => $"SELECT * FROM Customers WHERE Name = '{name}'";
}
