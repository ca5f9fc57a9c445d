// SQLite unfolds a collection that is bound as JSON.
// value: Customer 2
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db, List<int> ids, string[] names)
    {
        return db.Customers.FromSql($"SELECT * FROM Customers WHERE Id IN (SELECT value FROM json_each({ids})) AND Name IN (SELECT value FROM json_each({names}))").Select(c => c.Id).ToList();
    }
}
