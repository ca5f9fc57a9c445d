// Rows are deleted in batches until none is left (N12).
// rows: 30 90
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        while (db.Items.Where(i => i.Id <= db.Items.OrderBy(x => x.Id).Skip(19).Select(x => x.Id).FirstOrDefault()).ExecuteDelete() > 0)
        {
        }

        return db.Items.Count();
    }
}
