// The helper is in another part of the class (P25).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db) => new Exporter(db).Export();
}

public partial class Exporter(ShopContext db)
{
    public string Export()
    {
        var csv = new System.Text.StringBuilder();
        foreach (var product in db.Products.ToList())
            csv.Append(product.Name).Append(';').AppendLine(CategoryName(product)); // <- ORM1001
        return csv.ToString();
    }
}

public partial class Exporter
{
    private string CategoryName(Product product) => db.Categories.Single(category => category.Id == product.CategoryId).Name;
}
