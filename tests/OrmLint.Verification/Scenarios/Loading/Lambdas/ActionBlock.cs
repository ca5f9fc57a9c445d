// Items are posted to a block that queries for each (X17).
using System.Threading.Tasks.Dataflow;
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var names = new List<string>();
        var block = new ActionBlock<int>(async id =>
        {
            var customer = await db.Customers.FirstAsync(c => c.Id == id); // <- ORM1001
            names.Add(customer.Name);
        });
        foreach (var id in await db.Orders.Select(o => o.CustomerId).ToListAsync()) block.Post(id);
        block.Complete();
        await block.Completion;
        return names;
    }
}
