// A property that looks like data (P33).
using Shop;

static class Scenario
{
    public static int Run(ShopContext db)
    {
        var stock = new Stock(db);
        var sum = 0;
        foreach (var product in db.Products.ToList())
        {
            stock.ProductId = product.Id;
            sum += stock.Sold; // <- ORM1001
        }

        return sum;
    }
}

class Stock(ShopContext db)
{
    public int ProductId { get; set; }
    public int Sold { get { return db.Items.Where(i => i.ProductId == ProductId).Sum(i => i.Quantity); } }
}
