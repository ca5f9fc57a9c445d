// A loop made of a label and a jump (X18).
using Shop;

static class Scenario
{
    public static string Run(ShopContext db)
    {
        var ids = db.Products.Select(p => p.Id).ToArray();
        var names = "";
        var i = 0;
    next:
        names += db.Products.Single(p => p.Id == ids[i]).Name; // <- ORM1001
        if (++i < ids.Length) goto next;
        return names;
    }
}
