// One category leads to its children, and these to theirs.
// ef: 10
// fix: none
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using LazyShop;
using Microsoft.EntityFrameworkCore;

static class Scenario
{
    public static object Run(LazyShopContext db)
    {
        var category = db.Categories.Single(c => c.Id == 1);
        return Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(category, new JsonSerializerOptions // <- ORM1010
        {
            ReferenceHandler = ReferenceHandler.IgnoreCycles,
        })).Contains("Category 1");
    }
}
