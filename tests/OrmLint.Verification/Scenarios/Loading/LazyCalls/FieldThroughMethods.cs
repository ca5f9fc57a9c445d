// One method fills a field, another walks over it with LINQ (P63).
// ef: 10
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var board = new Board(db);
        board.Load();
        return board.Names();
    }
}

public class Board(LazyShopContext db)
{
    private List<Order> _orders = [];

    public void Load() => _orders = db.Orders.OrderBy(order => order.Id).ToList();

    public List<string> Names() => _orders.ConvertAll(order => order.Customer.Name); // <- ORM1002
}
