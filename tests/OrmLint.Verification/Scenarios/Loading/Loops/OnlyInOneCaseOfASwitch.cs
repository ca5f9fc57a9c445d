// The query stands in one section of a switch over the element (P03).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var text = new List<string>();
        foreach (var order in db.Orders.OrderBy(o => o.Id).ToList())
        {
            switch (order.Status)
            {
                case "Paid":
                    text.Add(db.Customers.First(c => c.Id == order.CustomerId).Name); // <- ORM1001
                    break;
                default:
                    text.Add("open");
                    break;
            }
        }

        return text;
    }
}
