// A handler is found by the type of its message, and queries (X03).
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var sender = new Sender(db);
        var names = new List<string>();
        foreach (var id in db.Orders.Select(order => order.CustomerId).ToList())
        {
            names.Add(await sender.Send(new GetCustomerName(id))); // <- ORM1001
        }

        return names;
    }
}

public interface IRequest<TResponse>;

public interface IRequestHandler<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken);
}

public record GetCustomerName(int Id) : IRequest<string>;

public class GetCustomerNameHandler(ShopContext db) : IRequestHandler<GetCustomerName, string>
{
    public async Task<string> Handle(GetCustomerName request, CancellationToken cancellationToken)
        => (await db.Customers.FindAsync([request.Id], cancellationToken))!.Name;
}

public class Sender(ShopContext db)
{
    public Task<TResponse> Send<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default)
    {
        var handlers = typeof(Sender).Assembly.GetTypes().Where(type => type.GetInterfaces().Any(contract => contract.Name.StartsWith("IRequestHandler") && contract.GetGenericArguments()[0] == request.GetType()));
        var handler = Activator.CreateInstance(handlers.Single(), db)!;
        return (Task<TResponse>)handler.GetType().GetMethod("Handle")!.Invoke(handler, [request, cancellationToken])!;
    }
}
