// The query is a parameter of a local function, which loops (P33).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        return Sum(db.Items.Where(item => item.Quantity > 0), db.Orders.Select(order => order.Id).ToArray());

        int Sum(IQueryable<Item> items, int[] orders)
        {
            var sum = 0;
            foreach (var id in orders) sum += items.Where(item => item.OrderId == id).Sum(item => item.Quantity); // <- ORM1001
            return sum;
        }
    }
}
