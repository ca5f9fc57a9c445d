using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using OrmLint.Loading;
using Xunit;

namespace OrmLint.Tests.Loading;

using Verify = Verify<SavePerElement>;

public class SavePerElementTests
{
    [Theory]
    [InlineData("foreach (var o in orders) { o.Number = \"x\"; [|_db.SaveChanges()|]; }")]
    [InlineData("foreach (var o in orders) { _db.Add(o); await [|_db.SaveChangesAsync(ct)|]; }")]
    [InlineData("foreach (var o in orders) { _db.Add(o); await [|_db.SaveChangesAsync(ct)|].ConfigureAwait(false); }")]
    [InlineData("for (var i = 0; i < ids.Count; i++) { _db.Orders.Add(new Order { CustomerId = ids[i] }); [|_db.SaveChanges()|]; }")]
    [InlineData("var i = 0; while (i < ids.Count) { _db.Orders.Add(new Order { CustomerId = ids[i++] }); [|_db.SaveChanges()|]; }")]
    [InlineData("await foreach (var o in _db.Orders.AsAsyncEnumerable()) { o.Number = \"x\"; await [|_db.SaveChangesAsync(ct)|]; }")]
    [InlineData("orders.ForEach(o => { _db.Remove(o); [|_db.SaveChanges()|]; });")]
    [InlineData("foreach (var o in orders) { if (o.Number == \"\") { o.Number = \"x\"; [|_db.SaveChanges()|]; } }")]
    [InlineData("foreach (var o in orders) foreach (var i in o.Items) { i.Quantity++; [|_db.SaveChanges()|]; }")]
    [InlineData("var n = 0; foreach (var o in orders) { o.Number = \"x\"; n += await [|_db.SaveChangesAsync()|]; }")]
    [InlineData("foreach (var o in orders) { try { o.Number = \"x\"; [|_db.SaveChanges()|]; } finally { Use(o); } }")]
    [InlineData("foreach (var o in orders) { try { [|_db.SaveChanges()|]; } catch (DbUpdateException e) { throw new InvalidOperationException(o.Number, e); } }")]
    [InlineData("foreach (var o in orders) { using var t = await _db.Database.BeginTransactionAsync(ct); _db.Add(o); await [|_db.SaveChangesAsync(ct)|]; await t.CommitAsync(ct); }")]
    [InlineData("foreach (var o in orders) { Console.WriteLine(o.Number); _db.Add(o); [|_db.SaveChanges(true)|]; }")]
    public Task Reports_ASaveInALoop(string statements) => Verify.Reports(Shop.Method(statements));

    [Theory]
    [InlineData("foreach (var o in orders) [|Store(o)|];")]
    [InlineData("foreach (var o in orders) await [|StoreAsync(o)|];")]
    [InlineData("foreach (var o in orders) await [|StoreTwice(o)|];")]
    [InlineData("foreach (var o in orders) [|Local(o)|]; void Local(Order o) { _db.Add(o); _db.SaveChanges(); }")]
    [InlineData("orders.ForEach(o => [|Store(o)|]);")]
    [InlineData("var repository = new Repository(_db); foreach (var o in orders) [|repository.Save(o)|];")]
    [InlineData("foreach (var o in orders) _ = await [|CountSaved(o)|];")]
    [InlineData("foreach (var o in orders) await [|Orders.Put(o)|];")]
    public Task Reports_ACallThatSaves(string statements) => Verify.Reports(WithHelpers(statements));

    private static string WithHelpers(string statements) => Shop.Service(
        "public async Task Run(List<Order> orders, List<int> ids, CancellationToken ct = default)\n{\nawait Task.Yield();\n" + statements + """

        }
        void Use(object? o) { }
        void Store(Order o) { _db.Add(o); _db.SaveChanges(); }
        async Task StoreAsync(Order o) { _db.Add(o); await _db.SaveChangesAsync(); }
        Task StoreTwice(Order o) => StoreAsync(o);
        Task<int> CountSaved(Order o) { _db.Add(o); return _db.SaveChangesAsync(); }
        void StoreMaybe(Order o, bool save = true) { _db.Add(o); if (save) _db.SaveChanges(); }
        int StoreForKey(Order o) { _db.Add(o); _db.SaveChanges(); return o.Id; }
        void StoreAlone(Order o) { using var db = new ShopContext(); db.Add(o); db.SaveChanges(); }
        void StoreSafely(Order o) { try { _db.Add(o); _db.SaveChanges(); } catch (DbUpdateException) { } }
        async Task StoreAndTell(Order o) { _db.Add(o); await _db.SaveChangesAsync(); await Bus.Publish(o); }
        IBus Bus = null!;
        IStore Orders = null!;
        interface IStore { Task Put(Order o); }
        class Store2 : IStore { private readonly ShopContext _db = null!; public async Task Put(Order o) { await _db.Orders.AddAsync(o); await _db.SaveChangesAsync(); } }
        class SilentBus : IBus { public Task Publish(object message) => Task.CompletedTask; public bool Knows(object message) => true; }
        interface IBus { Task Publish(object message); bool Knows(object message); }
        class Repository
        {
            private readonly ShopContext _context;
            public Repository(ShopContext context) => _context = context;
            public void Save(Order o) { _context.Update(o); _context.SaveChanges(); }
        }
        """);

    [Fact]
    public Task StillReports_AfterAContinueThatIsNoBatch()
        => Verify.Reports(Shop.Method("foreach (var o in orders) { if (o.Items.Count < 1) continue; _db.Add(o); [|_db.SaveChanges()|]; }"));

    [Theory]
    [InlineData("foreach (var o in orders) StoreMaybe(o, false);")]
    [InlineData("foreach (var o in orders) Use(StoreForKey(o));")]
    [InlineData("foreach (var o in orders) StoreAlone(o);")]
    [InlineData("foreach (var o in orders) StoreSafely(o);")]
    [InlineData("foreach (var o in orders) await StoreAndTell(o);")]
    [InlineData("foreach (var o in orders) { _db.Add(o); await _db.SaveChangesAsync(); await Bus.Publish(o); }")]
    [InlineData("foreach (var o in orders) { await Bus.Publish(o); o.Number = \"sent\"; await _db.SaveChangesAsync(); }")]
    [InlineData("foreach (var id in ids) { using var db = new ShopContext(); db.Add(new Order()); new Repository(db).Save(new Order()); }")]
    public Task IsSilent_WhereEachElementStandsAlone(string statements) => Verify.Reports(WithHelpers(statements));

    [Fact]
    public Task StillReports_WhereAnotherServiceIsOnlyAsked()
        => Verify.Reports(WithHelpers("foreach (var o in orders) { if (Bus.Knows(o)) { _db.Add(o); [|_db.SaveChanges()|]; } }"));

    [Theory]
    [InlineData("foreach (var o in orders) _db.Add(o); _db.SaveChanges();")]
    [InlineData("var n = 0; foreach (var o in orders) { _db.Add(o); if (++n % 500 == 0) _db.SaveChanges(); } _db.SaveChanges();")]
    [InlineData("var pending = new List<Order>(); foreach (var o in orders) { pending.Add(o); if (pending.Count >= 100) { _db.AddRange(pending); _db.SaveChanges(); pending.Clear(); } }")]
    [InlineData("var pending = new List<Order>(); foreach (var o in orders) { pending.Add(o); if (pending.Count < 100) continue; _db.AddRange(pending); _db.SaveChanges(); pending.Clear(); }")]
    [InlineData("foreach (var batch in orders.Chunk(100)) { _db.AddRange(batch); _db.SaveChanges(); }")]
    [InlineData("for (var i = 0; i < orders.Count; i += 100) { _db.AddRange(orders.Skip(i).Take(100)); _db.SaveChanges(); }")]
    [InlineData("for (var attempt = 0; attempt < 3; attempt++) { try { _db.SaveChanges(); break; } catch (DbUpdateConcurrencyException) { } }")]
    [InlineData("while (!ct.IsCancellationRequested) { await _db.SaveChangesAsync(ct); await Task.Delay(1000, ct); }")]
    [InlineData("foreach (var o in orders) { if (o.Id == 3) { o.Number = \"x\"; _db.SaveChanges(); break; } }")]
    [InlineData("foreach (var o in orders) { if (o.Id == 3) { o.Number = \"x\"; await _db.SaveChangesAsync(ct); return; } }")]
    [InlineData("foreach (var o in orders) { try { Use(o); } catch (Exception) { _db.SaveChanges(); } }")]
    [InlineData("foreach (var o in orders) { try { o.Number = \"x\"; _db.SaveChanges(); } catch (DbUpdateException e) { Use(e); } }")]
    [InlineData("foreach (var o in orders) { using var db = new ShopContext(); db.Add(o); db.SaveChanges(); }")]
    [InlineData("foreach (var db in new List<ShopContext>()) { db.SaveChanges(); }")]
    [InlineData("foreach (var tenant in new List<(string Name, ShopContext Db)>()) { tenant.Db.SaveChanges(); }")]
    [InlineData("foreach (var id in ids) { _db.Add(new Order()); _db.SaveChanges(); await Task.Delay(10, ct); }")]
    [InlineData("foreach (var id in ids) { var o = new Order(); _db.Add(o); _db.SaveChanges(); _db.Database.ExecuteSql($\"INSERT INTO Log VALUES ({o.Id})\"); }")]
    [InlineData("Action<Order> tell = o => { }; foreach (var o in orders) { _db.Add(o); _db.SaveChanges(); tell(o); }")]
    [InlineData("using var http = new System.Net.Http.HttpClient(); foreach (var o in orders) { o.Number = await http.GetStringAsync(\"x\", ct); await _db.SaveChangesAsync(ct); }")]
    [InlineData("foreach (var kind in new[] { 1, 2, 3 }) { _db.Add(new Order { CustomerId = kind }); _db.SaveChanges(); }")]
    [InlineData("Action save = () => _db.SaveChanges(); foreach (var o in orders) Use(o); save();")]
    public Task IsSilent(string statements) => Verify.Reports(Shop.Method(statements));

    [Fact]
    public Task IsSilent_InAnIterator() => Verify.Reports(Shop.Service(
        "public IEnumerable<Order> Stored(List<Order> orders) { foreach (var o in orders) { _db.Add(o); _db.SaveChanges(); yield return o; } }"));

    [Theory]
    [InlineData("foreach (var o in orders) { o.Number = \"x\"; {|#0:_db.SaveChanges()|}; }", "SaveChanges", "'orders'", "", "save once after the loop")]
    [InlineData("foreach (var id in ids) { var o = new Order(); _db.Add(o); {|#0:_db.SaveChanges()|}; _db.Add(new Item { OrderId = o.Id }); }",
        "SaveChanges", "'ids'", "", "set the navigation instead of the key 'o.Id', and save once after the loop")]
    [InlineData("var made = new List<int>(); foreach (var id in ids) { var o = new Order(); _db.Add(o); {|#0:_db.SaveChanges()|}; made.Add(o.Id); }",
        "SaveChanges", "'ids'", "", "save once after the loop, and read 'o.Id' there")]
    [InlineData("foreach (var id in ids) { if (!_db.Orders.Any(o => o.CustomerId == id)) { _db.Add(new Order { CustomerId = id }); {|#0:_db.SaveChanges()|}; } }",
        "SaveChanges", "'ids'", "", "load what is needed before the loop, and save once after it")]
    [InlineData("foreach (var o in orders) { using var t = _db.Database.BeginTransaction(); _db.Add(o); {|#0:_db.SaveChanges()|}; t.Commit(); }",
        "SaveChanges", "'orders'", "", "begin one transaction before the loop, and save once in it")]
    public Task SaysWhatToDo(string statements, string member, string over, string path, string remedy)
        => Verify.Reports(Shop.Method(statements), ef: 10, new DiagnosticResult(Rules.SavePerElement).WithLocation(0).WithArguments(member, over, path, remedy).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));

    [Fact]
    public Task SaysTheWay() => Verify.Reports(WithHelpers("foreach (var o in orders) await {|#0:StoreTwice(o)|};"), ef: 10,
        new DiagnosticResult(Rules.SavePerElement).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
            .WithArguments("SaveChangesAsync", "'orders'", " (via Service.StoreTwice → Service.StoreAsync → SaveChangesAsync)", "save once after the loop, not in 'StoreAsync'"));

    [Theory]
    [InlineData("foreach (var o in orders) { o.Number = \"x\"; {|#0:Commit()|}; }", "save once after the loop")]
    [InlineData("var made = new List<int>(); foreach (var id in ids) { var o = new Order(); _db.Add(o); {|#0:Commit()|}; made.Add(o.Id); }", "save once after the loop, and read 'o.Id' there")]
    [InlineData("foreach (var o in orders) {|#0:Store(o)|};", "save once after the loop, not in 'Store'")]
    public Task SaysWhatToDo_WithAMethodThatOnlySaves(string statements, string remedy)
        => Verify<SavePerElement>.Reports(Shop.Service($$"""
            public void Run(List<Order> orders, List<int> ids) { {{statements}} }
            private void Store(Order order) { order.Number = "x"; Commit(); }
            private void Commit() => _db.SaveChanges();
            """), ef: 10, new DiagnosticResult(Rules.SavePerElement).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
            .WithArguments("SaveChanges", statements.Contains("ids") ? "'ids'" : "'orders'", statements.Contains("Store") ? " (via Service.Store → Service.Commit → SaveChanges)" : " (via Service.Commit → SaveChanges)", remedy));

    [Theory]
    [InlineData("foreach (var o in orders) { _db.SaveChanges")]
    [InlineData("foreach (var o in ) { _db.SaveChanges(); }")]
    [InlineData("foreach (var o in orders) { Store(o).; _db.Missing.SaveChanges(x); await }")]
    public Task IsSilent_OnHalfTypedCode(string statements) => Verify<SavePerElement>.IsSilentOnBrokenCode(Shop.Method(statements).Replace("SaveChanges();", "SaveChanges(;"));
}
