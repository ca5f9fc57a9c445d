// A resolver of a GraphQL field asks the database for each parent (X08). Whether a query asks for one parent or for many is in the request,
// not in the source: nothing is said.
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var names = new List<object?>();
        var field = typeof(OrderExtensions).GetMethod("GetCustomerAsync")!;
        foreach (var order in db.Orders.ToList())
        {
            var customer = (Task<Customer>)field.Invoke(new OrderExtensions(), [order, db])!; // <- missed ORM1001
            names.Add((await customer).Name);
        }

        return names;
    }
}

[ExtendObjectType(typeof(Order))]
public class OrderExtensions
{
    public async Task<Customer> GetCustomerAsync([Parent] Order order, ShopContext db) => await db.Customers.SingleAsync(c => c.Id == order.CustomerId);
}

// HotChocolate's attributes; what follows does what its executor does: each resolver of a field is called for each parent.
[AttributeUsage(AttributeTargets.Class)]
public sealed class ExtendObjectTypeAttribute(Type type) : Attribute
{
    public Type Type { get; } = type;
}

[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentAttribute : Attribute;
