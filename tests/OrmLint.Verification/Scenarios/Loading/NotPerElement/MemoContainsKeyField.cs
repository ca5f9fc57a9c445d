// The memo is a field, asked by ContainsKey, in an asynchronous method (N17).
// rows: 30 90
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db) => await new CityCounts(db).SumAsync();
}

public class CityCounts(ShopContext db)
{
    private readonly Dictionary<string, int> _counts = [];

    public async Task<int> SumAsync()
    {
        var sum = 0;
        foreach (var customer in await db.Customers.AsNoTracking().ToListAsync())
        {
            if (!_counts.ContainsKey(customer.City))
                _counts[customer.City] = await db.Customers.CountAsync(c => c.City == customer.City);
            sum += _counts[customer.City];
        }

        return sum;
    }
}
