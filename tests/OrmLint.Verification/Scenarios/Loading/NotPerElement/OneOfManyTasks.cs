// Tasks in a list, one of which asks the database (N37).
using Microsoft.EntityFrameworkCore;
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var names = db.Customers.CountAsync();
        List<Task> tasks = [names, Task.Delay(1)];
        foreach (var delay in new List<int> { 1, 2 }) tasks.Add(Task.Delay(delay));
        await Task.WhenAll(tasks);
        return await names > 0;
    }
}
