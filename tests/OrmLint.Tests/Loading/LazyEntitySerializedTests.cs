using System.Threading.Tasks;
using OrmLint.Loading;
using Xunit;

namespace OrmLint.Tests.Loading;

using Verify = Verify<LazyEntitySerialized>;

public class LazyEntitySerializedTests
{
    [Theory]
    [InlineData("Use(System.Text.Json.JsonSerializer.Serialize([|_db.Orders.ToList()|]));")]
    [InlineData("var o = await _db.Orders.Include(o => o.Items).FirstAsync(ct); Use(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes([|o|]));")]
    [InlineData("var byId = _db.Customers.ToDictionary(c => c.Id); Use(System.Text.Json.JsonSerializer.Serialize(value: [|byId|], options: null));")]
    public Task Reports_Serializers(string statements) => Verify.Reports(Shop.Method(statements), ef: 10);

    [Theory]
    [InlineData("Use(System.Text.Json.JsonSerializer.Serialize(_db.Products.ToList()));")]
    [InlineData("Use(System.Text.Json.JsonSerializer.Serialize(_db.Orders.Select(o => new { o.Id }).ToList()));")]
    [InlineData("Use(System.Text.Json.JsonSerializer.Serialize(orders));")]
    [InlineData("Use(System.Text.Json.JsonSerializer.Serialize(_db.Orders.Count()));")]
    [InlineData("var options = new System.Text.Json.JsonSerializerOptions(); options.Converters.Add(null!); Use(System.Text.Json.JsonSerializer.Serialize(_db.Orders.ToList(), options));")]
    public Task IsSilent_WhereNothingIsLoaded(string statements) => Verify.Reports(Shop.Method(statements), ef: 10);

    [Fact]
    public Task IsSilent_WhereNavigationsAreIgnored() => Verify.Reports(
        Shop.Method("Use(System.Text.Json.JsonSerializer.Serialize(_db.Orders.ToList()));").Replace("public virtual", "[System.Text.Json.Serialization.JsonIgnore] public virtual"), ef: 10);

    [Fact]
    public Task IsSilent_WithoutLazyLoading() => Verify.Reports(Shop.Method("Use(System.Text.Json.JsonSerializer.Serialize(_db.Orders.ToList()));"), ef: 9);

    [Fact]
    public Task Reports_Actions() => Verify.Reports(Shop.Usings + """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;

        public class OrdersController : ControllerBase
        {
            private readonly ShopContext _db = new ShopContext();

            public List<Order> All() => [|_db.Orders.ToList()|];
            public async Task<ActionResult<Order>> Get(int id) { var order = await _db.Orders.FindAsync(id); return order is null ? null! : [|order|]; }
            public async Task<ActionResult<Order>> First() { var order = await _db.Orders.FirstAsync(); return [|order|]; }
            public object Paid() { var orders = _db.Orders.Where(o => o.Id > 1).ToList(); return Ok([|orders|]); }
            public List<Product> Products() => _db.Products.ToList();
            public IEnumerable<int> Ids() { var orders = _db.Orders.ToList(); return orders.Select(o => { return o.Id; }); }
            [NonAction] public List<Order> Helper() => _db.Orders.ToList();
            private List<Order> Own() => _db.Orders.ToList();
        }

        public class Queries
        {
            public List<Order> All(ShopContext db) => db.Orders.ToList();
        }

        public static class Endpoints
        {
            public static void Map(IEndpointRouteBuilder app)
            {
                app.MapGet("/orders", async (ShopContext db) => [|await db.Orders.ToListAsync()|]);
                app.MapGet("/orders/first", (ShopContext db) => { var order = db.Orders.First(); return Results.Ok([|order|]); });
                app.MapGet("/orders/count", (ShopContext db) => db.Orders.Count());
            }
        }
        """.Replace("return order is null ? null! : [|order|];", "return new ActionResult<Order>(order!);") + Shop.Model + AspNetCore, ef: 10);

    // The shapes of ASP.NET Core that the rule knows by name; its packages are not among the tests' references.
    private const string AspNetCore = """

        namespace Microsoft.AspNetCore.Mvc
        {
            public class NonActionAttribute : Attribute { }
            public class ControllerBase { public object Ok(object? value) => new(); }
            public class ActionResult<T> { public ActionResult(T value) { } public static implicit operator ActionResult<T>(T value) => new(value); }
        }

        namespace Microsoft.AspNetCore.Http
        {
            public static class Results { public static object Ok(object? value = null) => new(); }
        }

        namespace Microsoft.AspNetCore.Builder
        {
            public interface IEndpointRouteBuilder { }
            public static class EndpointRouteBuilderExtensions { public static void MapGet(this IEndpointRouteBuilder endpoints, string pattern, Delegate handler) { } }
        }
        """;
}
