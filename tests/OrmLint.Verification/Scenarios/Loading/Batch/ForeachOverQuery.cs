// The inner loop walks over a query, tracked.
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var quantities = new List<int>();
        foreach (var order in db.Orders.OrderBy(o => o.Id).ToList())
        {
            foreach (var item in db.Items.Where(i => i.OrderId == order.Id).OrderBy(i => i.Id)) // <- ORM1001
            {
                item.Quantity++;
                quantities.Add(item.Quantity);
            }
        }

        db.SaveChanges();
        return quantities;
    }
}
