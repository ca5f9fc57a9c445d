// The constructor of a DTO walks over the collection of its entity (P56).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var dtos = from order in db.Orders.AsEnumerable() select new OrderDto(order); // <- ORM1002
        return dtos.ToList();
    }
}

public class OrderDto
{
    public OrderDto(Order order)
    {
        Id = order.Id;
        foreach (var item in order.Items) Quantity += item.Quantity;
    }

    public int Id { get; }

    public int Quantity { get; }
}
