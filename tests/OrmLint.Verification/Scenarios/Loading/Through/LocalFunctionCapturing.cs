// A static and a capturing local function (P27).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        int Count(int order) => db.Items.Count(item => item.OrderId == order);
        static string Text(int id, int count) => $"{id}: {count}";

        var lines = new List<string>();
        foreach (var id in db.Orders.Select(order => order.Id).ToList())
            lines.Add(Text(id, Count(id))); // <- ORM1001
        return lines;
    }
}
