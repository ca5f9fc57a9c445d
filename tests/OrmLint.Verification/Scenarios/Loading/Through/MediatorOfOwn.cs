// A dispatcher of the team's own, with source: the handler is found in a dictionary (X03).
using Shop;

static class Scenario
{
    public static object Run(ShopContext db)
    {
        var bus = new Bus();
        bus.Add<CountItems, int>(new CountItemsHandler(db));
        var counts = new List<int>();
        foreach (var id in db.Orders.Select(order => order.Id).ToList()) counts.Add(bus.Ask<int>(new CountItems(id))); // <- ORM1001
        return counts;
    }
}

public interface IQuery<TAnswer>;

public interface IQueryHandler<TQuery, TAnswer>
    where TQuery : IQuery<TAnswer>
{
    TAnswer Answer(TQuery query);
}

public sealed record CountItems(int Order) : IQuery<int>;

public sealed class CountItemsHandler(ShopContext db) : IQueryHandler<CountItems, int>
{
    public int Answer(CountItems query) => db.Items.Count(i => i.OrderId == query.Order);
}

public sealed class Bus
{
    private readonly Dictionary<Type, object> _handlers = [];

    public void Add<TQuery, TAnswer>(IQueryHandler<TQuery, TAnswer> handler)
        where TQuery : IQuery<TAnswer> => _handlers[typeof(TQuery)] = handler;

    public TAnswer Ask<TAnswer>(IQuery<TAnswer> query)
        => (TAnswer)_handlers[query.GetType()].GetType().GetMethod("Answer")!.Invoke(_handlers[query.GetType()], [query])!;
}
