// Two parts of the key depend on the element.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var result = new List<int?>();
        foreach (var order in db.Orders.AsNoTracking().ToList())
            result.Add(db.Items.SingleOrDefault(i => i.OrderId == order.Id && i.ProductId == order.CustomerId)?.Quantity); // <- ORM1001
        return result;
    }
}
