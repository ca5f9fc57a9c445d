// The save is tried up to three times.
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        db.Orders.First().Status = "Tried";
        for (var attempt = 0; attempt < 3; attempt++)
        {
            try
            {
                db.SaveChanges();
                break;
            }
            catch (DbUpdateConcurrencyException)
            {
            }
        }

        return db.Orders.Count(o => o.Status == "Tried");
    }
}
