// A query that does not depend on the element is executed again for each (P08).
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var cheap = db.Products.Where(product => product.Price < 3);
        var result = new List<int>();
        foreach (var order in db.Orders.ToList())
        {
            var products = cheap.ToList(); // <- ORM1008
            result.Add(order.Id * products.Count);
        }

        return result;
    }
}
