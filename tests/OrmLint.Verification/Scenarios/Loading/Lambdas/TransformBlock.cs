// A pipeline of blocks, with a context of its own for each item (X17).
using System.Threading.Tasks.Dataflow;
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(IDbContextFactory<ShopContext> contexts)
    {
        var counts = new List<int>();
        var count = new TransformBlock<int, int>(id =>
        {
            using var db = contexts.CreateDbContext();
            return db.Items.Count(i => i.OrderId == id); // <- ORM1001
        }, new ExecutionDataflowBlockOptions { EnsureOrdered = true });
        var collect = new ActionBlock<int>(counts.Add);
        count.LinkTo(collect, new DataflowLinkOptions { PropagateCompletion = true });
        using (var db = contexts.CreateDbContext())
        {
            var ids = db.Orders.Select(o => o.Id).ToArray();
            for (var i = 0; i < ids.Length; i++) await count.SendAsync(ids[i]);
        }

        count.Complete();
        await collect.Completion;
        return counts;
    }
}
