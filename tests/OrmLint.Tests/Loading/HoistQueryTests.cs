using System.Threading.Tasks;
using OrmLint.Loading;
using Xunit;

namespace OrmLint.Tests.Loading;

using Verify = Verify<LoopInvariantQuery>;

public class HoistQueryTests
{
    [Theory]
    [InlineData(
        "foreach (var o in orders) { var all = await [|_db.Products.ToListAsync(ct)|]; Use(all.Count + o.Id); }",
        "var all = await _db.Products.ToListAsync(ct);\nforeach (var o in orders) { Use(all.Count + o.Id); }")]
    [InlineData(
        "foreach (var o in orders) Use([|_db.Products.Count()|] + o.Id);",
        "var productCount = _db.Products.Count();\nforeach (var o in orders) Use(productCount + o.Id);")]
    [InlineData(
        "foreach (var o in orders) { if (!await [|_db.Products.AnyAsync(ct)|]) continue; Use(o); }",
        "var anyProducts = await _db.Products.AnyAsync(ct);\nforeach (var o in orders) { if (!anyProducts) continue; Use(o); }")]
    [InlineData(
        "foreach (var o in orders) { foreach (var p in [|_db.Products|]) Use(p.Id + o.Id); }",
        "var products = _db.Products.ToList();\nforeach (var o in orders) { foreach (var p in products) Use(p.Id + o.Id); }")]
    [InlineData(
        "foreach (var o in orders) foreach (var i in o.Items) { var all = [|_db.Products.ToList()|]; Use(all.Count + i.Id); }",
        "var all = _db.Products.ToList();\nforeach (var o in orders) foreach (var i in o.Items) { Use(all.Count + i.Id); }")]
    public Task Hoists(string statements, string expected) => Verify.Fixes<HoistQuery>(Shop.Method(statements), Shop.Method(expected));

    [Fact]
    public Task KeepsCommentsAndLayout() => Verify.Fixes<HoistQuery>(
        Shop.Method("""
                // all of them
                foreach (var o in orders)
                {
                    // the products
                    var all = [|_db.Products.ToList()|]; // every one
                    Use(all.Count + o.Id);
                }
            """),
        Shop.Method("""
                // the products
                var all = _db.Products.ToList(); // every one
                // all of them
                foreach (var o in orders)
                {
                    Use(all.Count + o.Id);
                }
            """));

    [Theory]
    // It throws where the loop would not have run it.
    [InlineData("foreach (var o in orders) { var first = [|_db.Products.First()|]; Use((first, o)); }")]
    [InlineData("foreach (var o in orders) Use([|_db.Products.Max(p => p.Price)|]);")]
    // It may not run at all.
    [InlineData("foreach (var o in orders) { if (o.Id > 3) { var n = [|_db.Products.Count()|]; Use(n); } }")]
    [InlineData("foreach (var o in orders) { if (o.Id > 3) continue; var n = [|_db.Products.Count()|]; Use(n); }")]
    // Each round has a list of its own, or may change what it is given.
    [InlineData("foreach (var o in orders) { var all = [|_db.Products.ToList()|]; all.RemoveAt(0); }")]
    [InlineData("foreach (var o in orders) { var all = [|_db.Products.ToList()|]; Use(all); }")]
    [InlineData("foreach (var o in orders) { var all = [|_db.Products.AsNoTracking().ToList()|]; foreach (var p in all) p.Name = o.Number; }")]
    [InlineData("foreach (var o in orders) { var n = [|_db.Products.Count()|]; n += o.Id; Use(n); }")]
    // No statement before which it could stand, or a name that is taken.
    [InlineData("orders.ForEach(o => Use([|_db.Products.Count()|] + o.Id));")]
    [InlineData("foreach (var o in orders) { var n = [|_db.Products.Count()|]; Use(n + o.Id); } foreach (var id in ids) { var n = id; Use(n); }")]
    public Task IsWithheld(string statements) => Verify.OffersNoFix<HoistQuery>(Shop.Method(statements));
}
