// One message before the loop (Y04).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<List<string>> Run(ShopContext db)
    {
        var names = await new GetNamesHandler(db).HandleAsync(new GetNames(db.Orders.Select(o => o.CustomerId).ToList()));
        var lines = new List<string>();
        foreach (var order in db.Orders.ToList()) lines.Add(names[order.CustomerId]);
        return lines;
    }
}

interface IQueryHandler<TQuery, TResult> { Task<TResult> HandleAsync(TQuery query); }

record GetNames(List<int> Ids);

class GetNamesHandler(ShopContext db) : IQueryHandler<GetNames, Dictionary<int, string>>
{
    public Task<Dictionary<int, string>> HandleAsync(GetNames query)
        => db.Customers.Where(c => query.Ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name);
}
