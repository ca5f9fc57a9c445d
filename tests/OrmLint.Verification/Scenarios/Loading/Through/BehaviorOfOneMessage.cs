// A behavior for one message, closed (X04).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    private static readonly Type[] s_behaviors = [typeof(StockBehavior)];

    public static async Task<object> Run(ShopContext db)
    {
        var mediator = new Sender(db, s_behaviors);
        var numbers = new List<int>();
        var products = db.Products.Select(p => p.Id).ToArray();
        for (var i = 0; i < products.Length; i++)
        {
            var reserved = await mediator.Send(new Reserve(products[i])); // <- ORM1001
            numbers.Add(reserved);
        }

        return numbers;
    }
}

public record Reserve(int Product) : IRequest<int>;

public class ReserveHandler : IRequestHandler<Reserve, int>
{
    public Task<int> Handle(Reserve request, CancellationToken cancellationToken) => Task.FromResult(request.Product * 10);
}

public class StockBehavior(ShopContext db) : IPipelineBehavior<Reserve, int>
{
    public async Task<int> Handle(Reserve request, RequestHandlerDelegate<int> next, CancellationToken cancellationToken)
        => await db.Products.Where(p => p.Id == request.Product).AnyAsync(cancellationToken) ? await next() : 0;
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
