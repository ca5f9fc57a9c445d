// The value is concatenated into the text of FromSqlRaw.
// value: Customer 2
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db, string value)
    {
        var customers = await db.Customers
            .FromSqlRaw("SELECT * FROM Customers WHERE Name = '" + value + "' AND City <> ''") // <- ORM2001
            .OrderBy(c => c.Id)
            .ToListAsync();
        return customers.Select(c => c.Name).ToList();
    }
}
