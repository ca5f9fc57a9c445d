// A behavior that queries is for other messages, and another is not registered (X04).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        ISender mediator = new Sender(db);
        var sums = new List<decimal>();
        foreach (var total in await db.Orders.Select(o => o.Total).ToListAsync()) sums.Add(await mediator.Send(new AddTax(total)));
        mediator = new Sender(db, typeof(OwnerBehavior<,>));
        sums.Add(await mediator.Send(new Rename(1)));
        return sums;
    }
}

public interface IOfOrder
{
    int OrderId { get; }
}

public record AddTax(decimal Sum) : IRequest<decimal>;

public class AddTaxHandler : IRequestHandler<AddTax, decimal>
{
    public Task<decimal> Handle(AddTax request, CancellationToken cancellationToken) => Task.FromResult(request.Sum * 1.2m);
}

public record Rename(int OrderId) : IRequest<decimal>, IOfOrder;

public class RenameHandler : IRequestHandler<Rename, decimal>
{
    public Task<decimal> Handle(Rename request, CancellationToken cancellationToken) => Task.FromResult(1m);
}

public class OwnerBehavior<TRequest, TResponse>(ShopContext db) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IOfOrder, IRequest<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
        => await db.Orders.AnyAsync(o => o.Id == request.OrderId, cancellationToken) ? await next() : throw new UnauthorizedAccessException();
}

public class Unused<TRequest, TResponse>(ShopContext db) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    public async Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
        => await db.Customers.AnyAsync(cancellationToken) ? await next() : throw new UnauthorizedAccessException();
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
