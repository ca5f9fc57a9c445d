// The list is kept in a property with a private setter.
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static async Task<object> Run(LazyShopContext db)
    {
        var model = new OrdersPage(db);
        await model.OnGetAsync();
        return model.Total();
    }
}

public class OrdersPage(LazyShopContext context)
{
    public IList<Order> Orders { get; private set; } = new List<Order>();

    public async Task OnGetAsync() => Orders = await context.Orders.ToListAsync();

    public int Total() => Orders.Sum(order => order.Items.Sum(item => item.Quantity)); // <- ORM1002
}
