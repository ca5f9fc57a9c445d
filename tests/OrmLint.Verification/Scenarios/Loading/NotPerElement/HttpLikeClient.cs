// Methods of a service that is no database: Get, Query, Execute, SaveChanges (Y18).
using Shop;

static class Scenario
{
    public static async Task<object> Run(ShopContext db)
    {
        var client = new Client();
        var sum = 0;
        foreach (var id in db.Orders.Select(o => o.Id).ToList())
        {
            sum += client.Get(id) + await client.ExecuteAsync(id) + client.Query(id).Count();
            client.SaveChanges();
        }

        return sum;
    }
}

public class Client
{
    public int Get(int id) => id;

    public Task<int> ExecuteAsync(int id) => Task.FromResult(id);

    public IEnumerable<int> Query(int id) => [id];

    public int SaveChanges() => 0;
}
