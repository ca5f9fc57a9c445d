// A mapper is handed over as a method group.
// ef: 10
// fix: yes
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static async Task<object> Run(LazyShopContext db)
    {
        return (await db.Orders.OrderBy(o => o.Id).ToListAsync()).Select(Mapper.ToDto).ToList(); // <- ORM1002
    }
}

public record OrderDto(int Id, string Customer);

public static class Mapper
{
    public static OrderDto ToDto(Order order) => new(order.Id, order.Customer.Name);
}
