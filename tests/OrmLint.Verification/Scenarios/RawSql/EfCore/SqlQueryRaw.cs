// A scalar query with the value in its text.
// value: City 1
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db, string value)
    {
        return await db.Database.SqlQueryRaw<int>($"SELECT COUNT(*) AS Value FROM Customers WHERE City = '{value}'").SingleAsync(); // <- ORM2001
    }
}
