// The entities are looked up in a dictionary that holds them.
// ef: 10
// fix: yes
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static async Task<object> Run(LazyShopContext db)
    {
        var byId = await db.Orders.ToDictionaryAsync(o => o.Id);
        var names = new List<string>();
        foreach (var (id, order) in byId.Select(pair => (pair.Key, pair.Value))) names.Add($"{id}");
        foreach (var order in byId.Values)
            names.Add(order.Customer.Name); // <- ORM1002
        return names;
    }
}
