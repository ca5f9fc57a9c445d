// New rows, by index, saved one by one with a token (P22).
// fix: yes
using Microsoft.EntityFrameworkCore;
using Shop;

public class Import(ShopContext context)
{
    public async Task Run(List<string> names, CancellationToken cancellation)
    {
        for (var index = 0; index < names.Count; index++)
        {
            if (string.IsNullOrWhiteSpace(names[index])) continue;

            var customer = new Customer { Name = names[index], City = "New" };
            context.Customers.Add(customer);

            // one at a time
            await context.SaveChangesAsync(cancellation).ConfigureAwait(false); // <- ORM1011
        }
    }
}

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var names = await db.Customers.Select(customer => customer.Name + " jr.").ToListAsync();
        await new Import(db).Run(names, CancellationToken.None);
        return await db.Customers.CountAsync();
    }
}
