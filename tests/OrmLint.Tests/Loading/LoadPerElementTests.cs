using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using OrmLint.Loading;
using Xunit;

namespace OrmLint.Tests.Loading;

using Verify = Verify<LoadPerElement>;

public class LoadPerElementTests
{
    [Theory]
    [InlineData("foreach (var o in _db.Orders.ToList()) [|_db.Entry(o).Collection(x => x.Items).Load()|];")]
    [InlineData("foreach (var o in orders) await [|_db.Entry(o).Reference(x => x.Customer).LoadAsync(ct)|];")]
    [InlineData("foreach (var o in await _db.Orders.ToListAsync()) { var e = _db.Entry(o); [|e.Navigation(\"Customer\").Load()|]; }")]
    [InlineData("orders.ForEach(o => [|_db.Entry(o).Collection(\"Items\").Load()|]);")]
    [InlineData("var list = _db.Orders.ToList(); for (var i = 0; i < list.Count; i++) [|_db.Entry(list[i]).Collection(x => x.Items).Load()|];")]
    [InlineData("foreach (var o in _db.Orders.Include(x => x.Items).ToList()) foreach (var i in o.Items) [|_db.Entry(i).Reference(x => x.Product).Load()|];")]
    public Task Reports_ALoadPerElement(string statements) => Verify.Reports(Shop.Method(statements));

    [Theory]
    [InlineData("var o = _db.Orders.First(); _db.Entry(o).Collection(x => x.Items).Load();")]
    [InlineData("var o = _db.Orders.First(); foreach (var id in ids) _db.Entry(o).Collection(x => x.Items).Load();")]
    [InlineData("foreach (var o in _db.Orders.Include(x => x.Items).ToList()) _db.Entry(o).Collection(x => x.Items).Load();")]
    [InlineData("foreach (var o in orders) { var e = _db.Entry(o).Collection(x => x.Items); if (!e.IsLoaded) e.Load(); }")]
    [InlineData("_db.Customers.Load(); foreach (var o in _db.Orders.ToList()) _db.Entry(o).Reference(x => x.Customer).Load();")]
    [InlineData("foreach (var o in orders) { _db.Entry(o).Collection(x => x.Items).Load(); break; }")]
    [InlineData("foreach (var o in orders) _db.Items.Where(i => i.OrderId == o.Id).Load();")]
    public Task IsSilent_WhereNothingIsLoadedPerElement(string statements) => Verify.Reports(Shop.Method(statements));

    [Theory]
    [InlineData(
        "foreach (var o in _db.Orders.ToList()) { [|_db.Entry(o).Collection(x => x.Items).Load()|]; Use(o.Items); }",
        "foreach (var o in _db.Orders.Include(o => o.Items).ToList()) { Use(o.Items); }")]
    [InlineData(
        "foreach (var o in _db.Orders.ToList()) { [|_db.Entry(o).Reference(x => x.Customer).Load()|]; await [|_db.Entry(o).Collection(x => x.Items).LoadAsync()|].ConfigureAwait(false); Use(o); }",
        "foreach (var o in _db.Orders.Include(o => o.Customer).Include(o => o.Items).ToList()) { Use(o); }")]
    public Task Fix_IncludesInstead(string statements, string expected) => Verify.Fixes<IncludeInsteadOfLoad>(Shop.Method(statements), Shop.Method(expected));

    [Fact]
    public Task Fix_KeepsTheCommentAbove() => Verify.Fixes<IncludeInsteadOfLoad>(
        Shop.Method("""
            foreach (var o in _db.Orders.ToList())
            {
                Use(o.Number);
                // The items count.
                [|_db.Entry(o).Collection(x => x.Items).Load()|];
                Use(o.Items);
            }
            """),
        Shop.Method("""
            foreach (var o in _db.Orders.Include(o => o.Items).ToList())
            {
                Use(o.Number);
                // The items count.
                Use(o.Items);
            }
            """));

    [Theory]
    [InlineData("foreach (var o in orders) { [|_db.Entry(o).Collection(x => x.Items).Load()|]; Use(o.Items); }")]
    [InlineData("foreach (var o in _db.Orders.ToList()) [|_db.Entry(o).Collection(x => x.Items).Load()|];")]
    [InlineData("foreach (var o in _db.Orders.ToList()) { if (o.Id > 3) [|_db.Entry(o).Collection(x => x.Items).Load()|]; Use(o.Items); }")]
    [InlineData("foreach (var o in _db.Orders.ToList()) { if (o.Id > 3) continue; [|_db.Entry(o).Collection(x => x.Items).Load()|]; Use(o.Items); }")]
    public Task Fix_IsNotOffered(string statements) => Verify.OffersNoFix<IncludeInsteadOfLoad>(Shop.Method(statements));

    [Fact]
    public Task Message_NamesTheInclude() => Verify.Reports(
        Shop.Method("foreach (var o in orders) {|#0:_db.Entry(o).Collection(x => x.Items).Load()|};"), 10,
        new DiagnosticResult(Rules.LoadPerElement).WithLocation(0).WithMessage("'Order.Items' is loaded once per element of 'orders'; include 'Items' in the query that they come from"));
}
