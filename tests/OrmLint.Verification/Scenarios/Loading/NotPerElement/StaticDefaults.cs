// The defaults that the source lists, each looked up: their number does not grow.
using Shop;

static class Scenario
{
    private static string[] s_names = ["Product 1", "Product 2", "Product 9999"];

    public static int Run(ShopContext db)
    {
        var known = 0;
        foreach (var name in s_names)
        {
            if (db.Products.FirstOrDefault(p => p.Name == name) is not null) known++;
        }

        return known;
    }
}
