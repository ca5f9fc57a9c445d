// An UPDATE with the value in its text, asynchronous and with a token.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db, string value)
    {
        return await db.Database.ExecuteSqlRawAsync("UPDATE Orders SET Status = '" + value + "' WHERE Id = 1", CancellationToken.None); // <- ORM2001
    }
}
