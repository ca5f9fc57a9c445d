// A private method of a service prints each order with its items (P54).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        return new Printer(db).Print();
    }
}

public class Printer(LazyShopContext db)
{
    public List<string> Print()
    {
        var lines = new List<string>();
        var orders = db.Orders.OrderBy(order => order.Id).ToArray();
        for (var i = 0; i < orders.Length; i++)
        {
            lines.Add(Line(orders[i])); // <- ORM1002
        }

        return lines;
    }

    private static string Line(Order order)
    {
        var sum = 0;
        foreach (var item in order.Items) sum += item.Quantity;
        return $"{order.Id}: {sum}";
    }
}
