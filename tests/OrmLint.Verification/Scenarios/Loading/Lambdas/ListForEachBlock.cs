// List.ForEach with a block, on the result of a query (P40).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var stock = new Dictionary<string, int>();
        db.Products.ToList().ForEach(product =>
        {
            var sold = db.Items.Where(item => item.ProductId == product.Id).Sum(item => item.Quantity); // <- ORM1001
            stock[product.Name] = 100 - sold;
        });
        return stock;
    }
}
