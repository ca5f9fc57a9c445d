// A query per kind of order, and there are two kinds however many orders there are.
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var lines = new List<string>();
        foreach (var group in db.Orders.ToList().GroupBy(order => order.Id % 2 == 0 ? Kind.Even : Kind.Odd))
            lines.Add($"{group.Key}: {db.Orders.Count(o => o.Id % 2 == (int)group.Key)}");
        return lines;
    }
}

public enum Kind
{
    Even,
    Odd,
}
