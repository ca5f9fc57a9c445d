// The mapper reads what the query includes.
// ef: 10
// fix: none
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static async Task<object> Run(LazyShopContext db)
    {
        return (await db.Orders.Include(o => o.Customer).ToListAsync()).Select(Mapper.ToDto).ToList();
    }
}

public record OrderDto(int Id, string Customer);

public static class Mapper
{
    public static OrderDto ToDto(Order order) => new(order.Id, order.Customer.Name);
}
