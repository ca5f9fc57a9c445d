// Lazy loading is switched off before.
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
        db.ChangeTracker.LazyLoadingEnabled = false;
        return JsonSerializer.Serialize(db.Orders.ToList());
    }
}
