// A constructor that asks the database for what it shows.
using Shop;

static class Scenario
{
    public static List<string> Run(ShopContext db)
    {
        var lines = new List<string>();
        foreach (var id in db.Orders.Select(o => o.Id).ToList())
        {
            var line = new OrderLine(db, id); // <- ORM1001
            lines.Add(line.Text);
        }

        return lines;
    }
}

class OrderLine
{
    public OrderLine(ShopContext db, int orderId)
    {
        var items = db.Items.Count(i => i.OrderId == orderId);
        Text = $"{orderId}: {items}";
    }

    public string Text { get; }
}
