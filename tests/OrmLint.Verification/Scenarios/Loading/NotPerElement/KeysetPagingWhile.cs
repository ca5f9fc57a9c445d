// The last key moves on, in a while loop over a nullable key (N11).
// rows: 20 60
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        int? after = 0;
        var names = new List<string>();
        while (after is { } last)
        {
            var page = db.Customers.Where(c => c.Id > last).OrderBy(c => c.Id).Take(15).Select(c => new { c.Id, c.Name }).ToList();
            names.AddRange(page.Select(c => c.Name));
            after = page.Count == 15 ? page[^1].Id : null;
        }

        return names.Count;
    }
}
