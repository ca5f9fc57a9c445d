// A projection to a record with a nested list, in one statement (N06, N07).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var rows = await db.Orders.Select(o => new OrderDto(o.Id, o.Customer.Name, o.Items.Select(i => i.Quantity).ToList())).ToListAsync();
        return rows.Select(row => $"{row.Id} {row.Customer} {row.Quantities.Sum()}").ToList();
    }
}

public record OrderDto(int Id, string Customer, List<int> Quantities);
