// Items are added to a collection that was not loaded, which is a way to insert them.
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(IDbContextFactory<ShopContext> factory)
    {
        using var db = factory.CreateDbContext();
        var order = db.Orders.First();
        order.Items.Add(new Item { ProductId = 1, Quantity = 7 });
        db.SaveChanges();
        return order.Items.Count;
    }
}
