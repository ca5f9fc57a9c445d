// AsEnumerable in the middle: what follows runs per row (P48).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
        => db.Orders
            .Where(order => order.Total > 0)
            .OrderBy(order => order.Id)
            .AsEnumerable()
            .Select(order => new { order.Id, Count = db.Items.Count(item => item.OrderId == order.Id) }) // <- ORM1001
            .Where(row => row.Count > 0)
            .Select(row => row.Id)
            .ToList();
}
