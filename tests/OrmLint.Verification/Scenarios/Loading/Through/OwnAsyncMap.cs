// A method that maps elements one after the other with an async function, given as a method group (P37).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var ids = await db.Orders.Select(order => order.CustomerId).ToListAsync();
        return await MapAllAsync(ids, NameAsync); // <- ORM1001

        Task<string> NameAsync(int id) => db.Customers.Where(c => c.Id == id).Select(c => c.Name).SingleAsync();
    }

    private static async Task<List<TResult>> MapAllAsync<T, TResult>(IReadOnlyList<T> elements, Func<T, Task<TResult>> map)
    {
        var results = new List<TResult>();
        for (var i = 0; i < elements.Count; i++) results.Add(await map(elements[i]));
        return results;
    }
}
