// Only for the first element (N28).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var lines = new List<string>();
        var isFirst = true;
        foreach (var order in db.Orders.ToList())
        {
            if (isFirst)
            {
                lines.Add($"{db.Customers.Count()} customers");
                isFirst = false;
            }

            lines.Add($"{order.Id}");
        }

        return lines.Count;
    }
}
