// A block that a service keeps works off what comes, when it comes (X17).
using System.Threading.Tasks.Dataflow;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var worker = new Worker(db);
        worker.Add(db.Orders.Min(o => o.Id));
        return await worker.StopAsync();
    }
}

public class Worker
{
    private readonly List<decimal> _sums = [];
    private readonly ActionBlock<int> _block;

    public Worker(ShopContext db) => _block = new ActionBlock<int>(id => _sums.Add(db.Orders.Where(o => o.Id == id).Select(o => o.Total).Single()));

    public void Add(int id) => _block.Post(id);

    public async Task<List<decimal>> StopAsync()
    {
        _block.Complete();
        await _block.Completion;
        return _sums;
    }
}
