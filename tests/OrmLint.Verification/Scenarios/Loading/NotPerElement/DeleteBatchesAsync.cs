// Deletes in batches while something is deleted (N12).
// rows: 20 60
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var deleted = 0;
        int batch;
        do
        {
            var last = await db.Items.OrderBy(i => i.Id).Skip(9).Select(i => (int?)i.Id).FirstOrDefaultAsync() ?? int.MaxValue;
            batch = await db.Items.Where(i => i.Id <= last).ExecuteDeleteAsync();
            deleted += batch;
        }
        while (batch > 0);
        return deleted;
    }
}
