// A helper opens a transaction, saves and commits, for each customer (P24).
// fix: none
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        foreach (var customer in await db.Customers.ToListAsync())
            await MoveAsync(db, customer, "There"); // <- ORM1011
        return await db.Customers.CountAsync(c => c.City == "There");
    }

    private static async Task MoveAsync(ShopContext db, Customer customer, string city)
    {
        using var transaction = await db.Database.BeginTransactionAsync();
        customer.City = city;
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }
}
