// The query is in an asynchronous private method of the same service (P25).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static Task<List<string>> Run(ShopContext db) => new Labels(db).MakeAsync();
}

public class Labels
{
    private readonly ShopContext _db;

    public Labels(ShopContext db)
    {
        _db = db;
    }

    public async Task<List<string>> MakeAsync()
    {
        var labels = new List<string>();
        var orders = await _db.Orders.ToListAsync();
        foreach (var order in orders)
        {
            var street = await GetStreetAsync(order.CustomerId).ConfigureAwait(false); // <- ORM1001
            labels.Add($"{order.Id} {street}");
        }

        return labels;
    }

    private async Task<string> GetStreetAsync(int customerId)
    {
        var address = await _db.Addresses.SingleAsync(a => a.CustomerId == customerId);
        return address.Street;
    }
}
