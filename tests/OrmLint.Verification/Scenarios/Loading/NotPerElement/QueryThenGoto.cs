// The query for what is found, then out of both loops (N28).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        Product? found = null;
        var orders = db.Orders.ToList();
        for (var i = 0; i < orders.Count && found == null; i++)
        {
            for (var j = 0; j < 3; j++)
            {
                if (i + j != 2) continue;
                found = db.Products.Find(orders[i].Id);
                goto done;
            }
        }

    done:
        return found!.Name;
    }
}
