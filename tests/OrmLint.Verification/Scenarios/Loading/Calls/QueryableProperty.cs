// A query kept in a property, read through an interface.
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<int> Run(ShopContext db)
    {
        IReadModel model = new ReadModel(db);
        var count = 0;
        foreach (var id in await db.Customers.Select(c => c.Id).ToListAsync())
            count += await model.OpenOrders.CountAsync(o => o.CustomerId == id); // <- ORM1001
        return count;
    }
}

interface IReadModel { IQueryable<Order> OpenOrders { get; } }

class ReadModel(ShopContext db) : IReadModel
{
    public IQueryable<Order> OpenOrders => from order in db.Orders.AsNoTracking() where order.Status == "New" select order;
}
