// A transaction, with its save, for each order (P24).
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var orders = await db.Orders.ToListAsync();
        foreach (var order in orders)
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            order.Status = "Paid";
            await db.SaveChangesAsync(); // <- ORM1011
            await transaction.CommitAsync();
        }

        return orders.Count;
    }
}
