// The entries of a dictionary of entities are walked over.
// ef: 10
// fix: yes
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var byId = db.Products.ToList().ToDictionary(product => product.Id);
        var names = new List<string>();
        foreach (var entry in byId)
            names.Add(entry.Value.Category.Name); // <- ORM1002
        return names;
    }
}
