// An asynchronous event is raised through a local, as one does where listeners come and go (X31).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var counts = new List<int>();
        using var reader = new Reader();
        reader.Found += async id =>
        {
            counts.Add(await db.Items.CountAsync(i => i.OrderId == id));
        };
        await reader.ReadAsync(await db.Orders.Select(o => o.Id).ToListAsync());
        return counts;
    }
}

public sealed class Reader : IDisposable
{
    public event Func<int, Task>? Found;

    public async Task ReadAsync(IReadOnlyCollection<int> ids)
    {
        var found = Found;
        if (found is null) return;
        foreach (var id in ids) await found(id); // <- ORM1001
    }

    public void Dispose() => Found = null;
}
