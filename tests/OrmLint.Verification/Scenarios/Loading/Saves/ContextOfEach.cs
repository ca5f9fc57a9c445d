// judge: policy the saves do grow; but each element has a context of its own, so that each is on purpose
// A context for each element, from a factory.
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static object Run(IDbContextFactory<ShopContext> factory)
    {
        List<int> ids;
        using (var db = factory.CreateDbContext()) ids = db.Orders.Select(o => o.Id).ToList();
        foreach (var id in ids)
        {
            using var db = factory.CreateDbContext();
            db.Orders.Attach(new Order { Id = id, Status = "", CustomerId = id }).Property(o => o.Status).CurrentValue = "Sent";
            db.SaveChanges();
        }

        return ids.Count;
    }
}
