// Sums per customer by the database, then a loop over the rows (N08).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var counts = from item in db.Items group item by item.OrderId into own select new { Order = own.Key, Sum = own.Sum(i => i.Quantity) };
        var lines = new List<string>();
        foreach (var row in counts.OrderBy(row => row.Order).ToList()) lines.Add($"{row.Order}: {row.Sum}");
        return lines;
    }
}
