// What is sent is selected in SQL.
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
        return JsonSerializer.Serialize(db.Orders.Select(o => new { o.Id, o.Customer.Name }).ToList());
    }
}
