// A for loop runs backwards over an array and reads a reference (P62).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var items = db.Items.OrderBy(i => i.Id).ToArray();
        var text = "";
        for (var i = items.Length - 1; i >= 0; i--) text += items[i].Product.Name; // <- ORM1002
        return text;
    }
}
