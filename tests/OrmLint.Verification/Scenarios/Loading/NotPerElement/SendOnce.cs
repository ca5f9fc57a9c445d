// A handler is asked once, for all (Y04).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var handler = new GetNamesHandler(db);
        var ids = await db.Orders.Select(o => o.CustomerId).ToListAsync();
        var names = await handler.Handle(new GetNames(ids));
        var lines = new List<string>();
        foreach (var id in ids) lines.Add(names[id]);
        return lines;
    }
}

public record GetNames(IReadOnlyList<int> Ids);

public class GetNamesHandler(ShopContext db)
{
    public Task<Dictionary<int, string>> Handle(GetNames request)
        => db.Customers.Where(c => request.Ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name);
}
