// An extension method of the context, called as a static method too (P28).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var total = 0;
        foreach (var product in db.Products.Select(p => p.Id).ToArray())
        {
            total += Sales.SoldOf(db, product); // <- ORM1001
        }

        return total;
    }
}

public static class Sales
{
    public static int SoldOf(this ShopContext context, int product)
    {
        return context.Items
            .Where(item => item.ProductId == product)
            .Sum(item => item.Quantity);
    }
}
