// A for loop over a number of pages that was counted first (N10).
// rows: 20 60
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        const int pageSize = 10;
        var pages = (int)Math.Ceiling(db.Orders.Count() / (double)pageSize);
        var lines = new List<string>();
        for (var page = 0; page < pages; page++)
        {
            var rows = db.Orders.OrderBy(o => o.Id).Skip(page * pageSize).Take(pageSize).ToList();
            lines.Add($"page {page}: {rows.Sum(o => o.Total)}");
        }

        return lines.Count;
    }
}
