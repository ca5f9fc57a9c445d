// A list of proxies is serialized (P64); cycles are ignored, and everything is loaded all the same.
// ef: 10
// fix: none
using System.Text.Json;
using System.Text.Json.Serialization;
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var options = new JsonSerializerOptions { ReferenceHandler = ReferenceHandler.IgnoreCycles };
        var orders = db.Orders.ToList();
        return JsonSerializer.Serialize(orders, options).Length > 10; // <- ORM1010
    }
}
