// A repository that saves in each of its methods (P23, X24).
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

public sealed class OrderRepository(ShopContext context)
{
    public async Task UpdateAsync(Order order, CancellationToken cancellation = default)
    {
        context.Orders.Update(order);
        await SaveAsync(cancellation);
    }

    private Task SaveAsync(CancellationToken cancellation) => context.SaveChangesAsync(cancellation);
}

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var repository = new OrderRepository(db);
        var orders = await db.Orders.ToListAsync();
        foreach (var order in orders)
        {
            order.Total -= 1;
            await repository.UpdateAsync(order); // <- ORM1011
        }

        return orders.Count;
    }
}
