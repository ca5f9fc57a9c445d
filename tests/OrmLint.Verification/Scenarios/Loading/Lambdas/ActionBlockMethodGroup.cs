// The block is given a method, and its items one by one (X17).
using System.Threading.Tasks.Dataflow;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db) => await new Importer(db).ImportAsync(db.Products.Select(p => p.Name).ToList());
}

public class Importer(ShopContext db)
{
    private int _known;

    public async Task<int> ImportAsync(IEnumerable<string> names)
    {
        var worker = new ActionBlock<string>(Look); // <- ORM1001
        foreach (var name in names) worker.Post(name);
        worker.Complete();
        await worker.Completion;
        return _known;
    }

    private void Look(string name)
    {
        if (db.Products.Any(p => p.Name == name)) _known++;
    }
}
