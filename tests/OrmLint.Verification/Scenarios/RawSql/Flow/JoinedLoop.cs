// A list that grows in a loop.
// value: Customer 1,Customer 3
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, string value)
    {
        List<string> names = [];
        foreach (var name in value.Split(','))
        {
            names.Add("'" + name + "'"); // <- ORM2001
        }

        return db.Customers.FromSqlRaw("SELECT * FROM Customers WHERE Name IN (" + string.Join(", ", names) + ")").Select(c => c.Id).ToList();
    }
}
