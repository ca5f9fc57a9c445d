// The same query until nothing is left: a loop that works the rows off.
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var rounds = 0;
        while (await db.Items.AnyAsync() && rounds < 3)
        {
            await db.Items.OrderBy(i => i.Id).Take(1000).ExecuteDeleteAsync();
            rounds++;
        }

        return rounds;
    }
}
