// Adding, attaching, removing in loops, and one save (N23, Y13).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var items = db.Items.ToList();
        foreach (var item in items)
        {
            if (item.Quantity > 2) db.Remove(item);
            else db.Items.Update(item);
        }

        foreach (var name in items.Select(item => $"From {item.Id}")) db.Categories.Add(new Category { Name = name });
        return db.SaveChanges();
    }
}
