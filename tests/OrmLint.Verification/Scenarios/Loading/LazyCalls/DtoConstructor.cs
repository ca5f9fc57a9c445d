// A DTO is made of each entity by its constructor (P56).
// ef: 10
// fix: yes
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var orders = db.Orders.ToList();
        var dtos = new List<OrderDto>();
        foreach (var order in orders)
            dtos.Add(new OrderDto(order)); // <- ORM1002
        return dtos;
    }
}

public class OrderDto
{
    public OrderDto(Order order)
    {
        Id = order.Id;
        Customer = order.Customer.Name;
    }

    public int Id { get; }

    public string Customer { get; }
}
