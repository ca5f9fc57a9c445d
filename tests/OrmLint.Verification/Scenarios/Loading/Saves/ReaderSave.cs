// Rows read from a list with an enumerator, and a removal saved for each.
// fix: yes
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var items = db.Items.Where(item => item.Quantity == 1).ToList();
        var i = 0;
        while (i < items.Count)
        {
            db.Items.Remove(items[i]);
            db.SaveChanges(); // <- ORM1011
            i++;
        }

        return i;
    }
}
