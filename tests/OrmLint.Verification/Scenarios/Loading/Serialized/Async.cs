// The list of a repository is written to a stream.
// ef: 10
// fix: none
using System.Text.Json;
using System.Text.Json.Serialization;
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static async Task<object> Run(LazyShopContext db)
    {
        var options = new JsonSerializerOptions { ReferenceHandler = ReferenceHandler.Preserve };
        using var stream = new MemoryStream();
        await JsonSerializer.SerializeAsync(stream, await new OrderRepository(db).AllAsync(), options); // <- ORM1010
        return stream.Length > 10;
    }
}

public class OrderRepository(LazyShopContext context)
{
    public Task<List<Order>> AllAsync() => context.Orders.Include(o => o.Customer).ToListAsync();
}
