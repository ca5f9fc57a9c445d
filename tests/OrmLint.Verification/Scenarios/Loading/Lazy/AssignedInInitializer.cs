// New entities are given references (N31).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var product = db.Products.First();
        foreach (var order in db.Orders.ToList())
            db.Items.Add(new Item { Order = order, Product = product, Quantity = 1 });
        db.SaveChanges();
        return db.Items.Count();
    }
}
