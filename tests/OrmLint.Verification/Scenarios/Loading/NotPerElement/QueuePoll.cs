// Takes what is due, page by page, while there is some (Y07).
// rows: 20 60
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var done = 0;
        List<Order> due;
        while ((due = db.Orders.Where(o => o.Status == "New").OrderBy(o => o.Id).Take(50).ToList()).Count > 0)
        {
            due.ForEach(order => order.Status = "Done");
            done += db.SaveChanges();
        }

        return done;
    }
}
