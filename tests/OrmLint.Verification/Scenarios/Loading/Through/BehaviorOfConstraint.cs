// A behavior for the messages that have an interface; they are sent from a lambda (X04).
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var sender = new Sender(db, [typeof(OwnerBehavior<,>)]);
        var ids = db.Orders.Select(o => o.Id).ToList();
        var names = new List<string>();
        await Task.CompletedTask;
        ids.ForEach(id => names.Add(sender.Send(new Rename(id, "x")).GetAwaiter().GetResult())); // <- ORM1001
        return names;
    }
}

public interface IOfOrder
{
    int OrderId { get; }
}

public record Rename(int OrderId, string Name) : IRequest<string>, IOfOrder;

public class RenameHandler : IRequestHandler<Rename, string>
{
    public Task<string> Handle(Rename request, CancellationToken cancellationToken) => Task.FromResult(request.Name + request.OrderId);
}

public class OwnerBehavior<TRequest, TResponse> : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IOfOrder, IRequest<TResponse>
{
    private readonly ShopContext _db;

    public OwnerBehavior(ShopContext db) => _db = db;

    public Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        var owner = _db.Orders.Where(o => o.Id == request.OrderId).Select(o => o.CustomerId).Single();
        return owner > 0 ? next() : throw new UnauthorizedAccessException();
    }
}

public interface IRequest<TResponse>;

public interface IRequestHandler<in TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken);
}

public delegate Task<TResponse> RequestHandlerDelegate<TResponse>();

public interface IPipelineBehavior<in TRequest, TResponse>
    where TRequest : notnull
{
    Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken);
}

public interface ISender
{
    Task<TResponse> Send<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default);
}

// What MediatR does with its container, without one.
public class Sender(ShopContext db, params Type[] behaviors) : ISender
{
    public Task<TResponse> Send<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default)
        => (Task<TResponse>)typeof(Sender).GetMethod(nameof(SendAsync))!.MakeGenericMethod(request.GetType(), typeof(TResponse)).Invoke(this, [request, cancellationToken])!;

    public Task<TResponse> SendAsync<TRequest, TResponse>(TRequest request, CancellationToken cancellationToken)
        where TRequest : IRequest<TResponse>
    {
        var type = typeof(Sender).Assembly.GetTypes().Single(type => typeof(IRequestHandler<TRequest, TResponse>).IsAssignableFrom(type) && type.IsClass);
        var handler = (IRequestHandler<TRequest, TResponse>)Make(type);
        RequestHandlerDelegate<TResponse> next = () => handler.Handle(request, cancellationToken);
        foreach (var open in behaviors)
        {
            var behavior = (IPipelineBehavior<TRequest, TResponse>)Make(open.IsGenericTypeDefinition ? open.MakeGenericType(typeof(TRequest), typeof(TResponse)) : open);
            var inner = next;
            next = () => behavior.Handle(request, inner, cancellationToken);
        }

        return next();
    }

    private object Make(Type type) => type.GetConstructors()[0].GetParameters().Length == 0 ? Activator.CreateInstance(type)! : Activator.CreateInstance(type, db)!;
}
