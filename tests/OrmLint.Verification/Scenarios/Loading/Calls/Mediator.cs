// A message per order, and the only class that handles it (X03).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<List<string>> Run(ShopContext db)
    {
        ISender sender = Senders.For(db);
        var names = new List<string>();
        foreach (var order in db.Orders.ToList())
            names.Add(await sender.Send(new GetCustomerName(order.CustomerId))); // <- ORM1001
        return names;
    }
}

interface IRequest<TResult>;
interface IRequestHandler<TRequest, TResult> where TRequest : IRequest<TResult> { Task<TResult> Handle(TRequest request, CancellationToken cancellation); }
interface ISender { Task<TResult> Send<TResult>(IRequest<TResult> request, CancellationToken cancellation = default); }

record GetCustomerName(int Id) : IRequest<string>;

class GetCustomerNameHandler(ShopContext db) : IRequestHandler<GetCustomerName, string>
{
    public Task<string> Handle(GetCustomerName request, CancellationToken cancellation)
        => db.Customers.Where(c => c.Id == request.Id).Select(c => c.Name).SingleAsync(cancellation);
}

static class Senders
{
    public static ISender For(ShopContext db) => new Sender(new Dictionary<Type, object> { [typeof(GetCustomerName)] = new GetCustomerNameHandler(db) });

    private class Sender(Dictionary<Type, object> handlers) : ISender
    {
        public async Task<TResult> Send<TResult>(IRequest<TResult> request, CancellationToken cancellation)
            => await (Task<TResult>)handlers[request.GetType()].GetType().GetMethod("Handle")!.Invoke(handlers[request.GetType()], [request, cancellation])!;
    }
}
