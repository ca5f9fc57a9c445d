// The handler needs no database, but a behavior around all messages asks it for each (X04).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        ISender mediator = new Sender(db, typeof(CustomerCheck<,>));
        var sums = new List<decimal>();
        foreach (var order in await db.Orders.OrderBy(o => o.Id).ToListAsync())
        {
            sums.Add(await mediator.Send(new AddTax(order.Total))); // <- ORM1001
        }

        return sums;
    }
}

public record AddTax(decimal Sum) : IRequest<decimal>;

public class AddTaxHandler : IRequestHandler<AddTax, decimal>
{
    public Task<decimal> Handle(AddTax request, CancellationToken cancellationToken) => Task.FromResult(request.Sum * 1.2m);
}

public class CustomerCheck<TRequest, TResponse>(ShopContext db) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    public async Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        if (!await db.Customers.AnyAsync(cancellationToken)) throw new InvalidOperationException("Nobody to pay");
        return await next();
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
