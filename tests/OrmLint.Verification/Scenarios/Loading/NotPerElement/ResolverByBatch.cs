// A DataLoader collects the keys of all parents, and asks once (Y03).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var loader = new CustomerLoader(db);
        var extensions = new OrderExtensions();
        var waiting = new List<Task<Customer>>();
        foreach (var order in db.Orders.ToList()) waiting.Add(extensions.GetCustomerAsync(order, loader));
        await loader.DispatchAsync();
        return (await Task.WhenAll(waiting)).Select(customer => customer.Name).ToList();
    }
}

[ExtendObjectType(typeof(Order))]
public class OrderExtensions
{
    public Task<Customer> GetCustomerAsync([Parent] Order order, CustomerLoader customers) => customers.LoadAsync(order.CustomerId);
}

// GreenDonut's BatchDataLoader, in small.
public abstract class BatchDataLoader<TKey, TValue>
    where TKey : notnull
{
    private readonly Dictionary<TKey, TaskCompletionSource<TValue>> _waiting = [];

    public Task<TValue> LoadAsync(TKey key)
    {
        if (!_waiting.TryGetValue(key, out var source)) _waiting[key] = source = new TaskCompletionSource<TValue>();
        return source.Task;
    }

    public async Task DispatchAsync()
    {
        var loaded = await LoadBatchAsync(_waiting.Keys.ToList());
        foreach (var (key, source) in _waiting) source.SetResult(loaded[key]);
        _waiting.Clear();
    }

    protected abstract Task<Dictionary<TKey, TValue>> LoadBatchAsync(IReadOnlyList<TKey> keys);
}

public class CustomerLoader(ShopContext db) : BatchDataLoader<int, Customer>
{
    protected override Task<Dictionary<int, Customer>> LoadBatchAsync(IReadOnlyList<int> keys)
        => db.Customers.Where(c => keys.Contains(c.Id)).ToDictionaryAsync(c => c.Id);
}

// HotChocolate's attributes; what follows does what its executor does: each resolver of a field is called for each parent.
[AttributeUsage(AttributeTargets.Class)]
public sealed class ExtendObjectTypeAttribute(Type type) : Attribute
{
    public Type Type { get; } = type;
}

[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentAttribute : Attribute;
