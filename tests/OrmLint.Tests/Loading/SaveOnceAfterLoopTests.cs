using System.Threading.Tasks;
using OrmLint.Loading;
using Xunit;

namespace OrmLint.Tests.Loading;

using Verify = Verify<SavePerElement>;

public class SaveOnceAfterLoopTests
{
    [Theory]
    [InlineData(
        "foreach (var o in orders) { o.Number = \"x\"; [|_db.SaveChanges()|]; }",
        "foreach (var o in orders) { o.Number = \"x\"; }\n\n_db.SaveChanges();")]
    [InlineData(
        "foreach (var o in orders) { _db.Add(o); await [|_db.SaveChangesAsync(ct)|].ConfigureAwait(false); } Use(1);",
        "foreach (var o in orders) { _db.Add(o); } await _db.SaveChangesAsync(ct).ConfigureAwait(false); Use(1);")]
    [InlineData(
        "foreach (var o in orders) { if (o.Number.Length > 3) continue; o.Number = \"x\"; [|_db.SaveChanges()|]; } Use(1);",
        "foreach (var o in orders) { if (o.Number.Length > 3) continue; o.Number = \"x\"; } _db.SaveChanges(); Use(1);")]
    [InlineData(
        "foreach (var o in orders) { if (o.Number == \"\") { o.Number = \"x\"; [|_db.SaveChanges()|]; } } Use(1);",
        "foreach (var o in orders) { if (o.Number == \"\") { o.Number = \"x\"; } } _db.SaveChanges(); Use(1);")]
    [InlineData(
        "foreach (var o in orders) { foreach (var i in o.Items) { i.Quantity++; [|_db.SaveChanges()|]; } } Use(1);",
        "foreach (var o in orders) { foreach (var i in o.Items) { i.Quantity++; } } _db.SaveChanges(); Use(1);")]
    [InlineData(
        "foreach (var o in orders) { o.Number = \"x\"; [|_db.SaveChanges()|]; } _db.SaveChanges();",
        "foreach (var o in orders) { o.Number = \"x\"; } _db.SaveChanges();")]
    [InlineData(
        "var n = 0; foreach (var id in ids) { _db.Orders.Add(new Order { CustomerId = id }); [|_db.SaveChanges()|]; n++; } Use(n);",
        "var n = 0; foreach (var id in ids) { _db.Orders.Add(new Order { CustomerId = id }); n++; } _db.SaveChanges(); Use(n);")]
    [InlineData(
        "for (var i = 0; i < orders.Count; i++) { var o = orders[i]; o.CustomerId = o.Customer.Id; [|_db.SaveChanges()|]; } Use(1);",
        "for (var i = 0; i < orders.Count; i++) { var o = orders[i]; o.CustomerId = o.Customer.Id; } _db.SaveChanges(); Use(1);")]
    public Task MovesTheSave(string statements, string expected) => Verify.Fixes<SaveOnceAfterLoop>(Shop.Method(statements), Shop.Method(expected));

    [Fact]
    public Task KeepsCommentsAndLayout() => Verify.Fixes<SaveOnceAfterLoop>(
        Shop.Method("""
            foreach (var o in orders)
            {
                o.Number = "x"; // the new one

                // so that it is there
                await [|_db.SaveChangesAsync(ct)|]; // now
            }

            Use(1);
            """),
        Shop.Method("""
            foreach (var o in orders)
            {
                o.Number = "x"; // the new one
            }

            // so that it is there
            await _db.SaveChangesAsync(ct); // now

            Use(1);
            """));

    [Theory]
    // What the save returns or generates is used, or may be.
    [InlineData("var n = 0; foreach (var o in orders) { o.Number = \"x\"; n += [|_db.SaveChanges()|]; }")]
    [InlineData("foreach (var id in ids) { var o = new Order(); _db.Add(o); [|_db.SaveChanges()|]; Console.WriteLine(o.Id); }")]
    [InlineData("var made = new List<Order>(); foreach (var id in ids) { var o = new Order { CustomerId = made.Count == 0 ? 0 : made.Last().Id }; made.Add(o); _db.Add(o); [|_db.SaveChanges()|]; }")]
    [InlineData("Order? last = null; foreach (var id in ids) { var o = new Order { CustomerId = last == null ? 0 : last.Id }; last = o; _db.Add(o); [|_db.SaveChanges()|]; }")]
    // The loop reads what is saved.
    [InlineData("foreach (var id in ids) { if (!_db.Orders.Any(o => o.CustomerId == id)) { _db.Add(new Order { CustomerId = id }); [|_db.SaveChanges()|]; } }")]
    [InlineData("foreach (var id in ids) { var o = _db.Orders.Find(id); o!.Number = \"x\"; [|_db.SaveChanges()|]; }")]
    [InlineData("foreach (var id in ids) { Note(id); [|_db.SaveChanges()|]; } void Note(int id) { if (_db.Orders.Any(o => o.Id == id)) Use(id); }")]
    [InlineData("foreach (var o in _db.Orders) { _db.Orders.Add(new Order { CustomerId = o.CustomerId }); [|_db.SaveChanges()|]; }")]
    // Ways around the save.
    [InlineData("foreach (var o in orders) { o.Number = \"x\"; if (o.CustomerId == 3) continue; [|_db.SaveChanges()|]; }")]
    [InlineData("foreach (var o in orders) { if (o.CustomerId == 3) return; o.Number = \"x\"; [|_db.SaveChanges()|]; }")]
    [InlineData("foreach (var o in orders) { if (o.CustomerId == 3) throw new Exception(); o.Number = \"x\"; [|_db.SaveChanges()|]; }")]
    [InlineData("foreach (var o in orders) { o.CustomerId = 2; if (o.Number == \"\") { o.Number = \"x\"; [|_db.SaveChanges()|]; } }")]
    [InlineData("foreach (var o in orders) { o.CustomerId = 2; [|_db.SaveChanges()|]; o.Number = \"\"; }")]
    // Changes that wait from before, a tracker that is emptied, a transaction, a try.
    [InlineData("_db.Add(new Order()); foreach (var o in orders) { o.Number = \"x\"; [|_db.SaveChanges()|]; }")]
    [InlineData("foreach (var o in orders) { _db.Add(o); [|_db.SaveChanges()|]; _db.ChangeTracker.Clear(); }")]
    [InlineData("foreach (var o in orders) { using var t = _db.Database.BeginTransaction(); _db.Add(o); [|_db.SaveChanges()|]; t.Commit(); }")]
    [InlineData("foreach (var o in orders) { try { o.Number = \"x\"; [|_db.SaveChanges()|]; } finally { Use(1); } }")]
    // No statement of its own in a block.
    [InlineData("foreach (var o in orders) [|_db.SaveChanges()|];")]
    [InlineData("orders.ForEach(o => { o.Number = \"x\"; [|_db.SaveChanges()|]; });")]
    public Task IsWithheld(string statements) => Verify.OffersNoFix<SaveOnceAfterLoop>(Shop.Method(statements));
}
