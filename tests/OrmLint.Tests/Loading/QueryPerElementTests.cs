using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using OrmLint.Loading;
using Xunit;

namespace OrmLint.Tests.Loading;

using Verify = Verify<QueryPerElement>;

public class QueryPerElementTests
{
    // Every way of writing a loop.

    [Theory]
    [InlineData("foreach (var id in ids) { Use([|_db.Customers.Find(id)|]); }")]
    [InlineData("foreach (var order in orders) { var c = await [|_db.Customers.FirstOrDefaultAsync(c => c.Id == order.CustomerId)|]; Use(c); }")]
    [InlineData("foreach (var order in orders) Use([|_db.Set<Customer>().Single(c => c.Id == order.CustomerId)|]);")]
    [InlineData("foreach (var order in orders) Use(await [|_db.FindAsync<Customer>(order.CustomerId)|]);")]
    [InlineData("for (var i = 0; i < orders.Count; i++) { var o = orders[i]; Use([|_db.Items.Where(x => x.OrderId == o.Id).ToList()|]); }")]
    [InlineData("for (int i = 0, n = ids.Count; i < n; ++i) Use([|_db.Items.Count(x => x.OrderId == ids[i])|]);")]
    [InlineData("var i = 0; while (i < ids.Count) { Use([|_db.Items.Any(x => x.OrderId == ids[i])|]); i++; }")]
    [InlineData("using var e = ids.GetEnumerator(); IEnumerator<int> it = ids.GetEnumerator(); while (it.MoveNext()) { Use([|_db.Orders.Find(it.Current)|]); }")]
    [InlineData("await foreach (var order in _db.Orders.AsAsyncEnumerable()) Use(await [|_db.Customers.SingleAsync(c => c.Id == order.CustomerId, ct)|]);")]
    [InlineData("await foreach (var order in _db.Orders.AsAsyncEnumerable().WithCancellation(ct).ConfigureAwait(false)) Use([|_db.Customers.Find(order.CustomerId)|]);")]
    [InlineData("foreach (var order in orders) { if ([|_db.Items.Any(i => i.OrderId == order.Id)|]) Use(order); }")]
    [InlineData("foreach (var order in orders) { foreach (var item in [|_db.Items.Where(i => i.OrderId == order.Id)|]) Use(item); }")]
    [InlineData("foreach (var order in orders) { await foreach (var item in [|_db.Items.Where(i => i.OrderId == order.Id).AsAsyncEnumerable()|]) Use(item); }")]
    [InlineData("foreach (var c in orders.Select(o => o.CustomerId)) { var q = from o in _db.Orders where o.CustomerId == c select o; Use([|q.Count()|]); }")]
    [InlineData("foreach (var c in ids) { var q = _db.Orders.AsNoTracking(); if (c > 3) q = q.Where(o => o.CustomerId == c); Use([|q.ToList()|]); }")]
    [InlineData("foreach (var order in await _db.Orders.ToListAsync()) { if (!await [|_db.Items.AnyAsync(i => i.OrderId == order.Id)|]) continue; Use(order); }")]
    [InlineData("foreach (var id in await _db.Orders.Select(o => o.CustomerId).ToListAsync().ConfigureAwait(false)) Use([|_db.Customers.Find(id)|]);")]
    [InlineData("foreach (var (id, name) in ids.Zip(orders)) Use([|_db.Customers.Find(id)|]);")]
    [InlineData("foreach (var g in orders.GroupBy(o => o.CustomerId)) Use([|_db.Customers.First(c => c.Id == g.Key)|]);")]
    [InlineData("foreach (var order in orders) { try { Use([|_db.Customers.Find(order.CustomerId)|]); } finally { } }")]
    [InlineData("foreach (var order in orders) { using var t = new CancellationTokenSource(); switch (order.Id) { case 1: Use([|_db.Customers.Find(1)|]); break; } }")]
    public Task Reports_AQueryInALoop(string statements) => Verify.Reports(Shop.Method(statements));

    // Lambdas that run per element.

    [Theory]
    [InlineData("var all = ids.Select(id => [|_db.Customers.Find(id)|]).ToList(); Use(all);")]
    [InlineData("ids.ForEach(id => Use([|_db.Customers.First(c => c.Id == id)|]));")]
    [InlineData("var map = ids.ToDictionary(id => id, id => [|_db.Orders.Count(o => o.CustomerId == id)|]); Use(map);")]
    [InlineData("var all = await Task.WhenAll(ids.Select(async id => { using var db = new ShopContext(); return await [|db.Customers.SingleAsync(c => c.Id == id)|]; })); Use(all);")]
    [InlineData("Parallel.ForEach(ids, id => { using var db = new ShopContext(); Use([|db.Customers.Find(id)|]); });")]
    [InlineData("await Parallel.ForEachAsync(ids, ct, async (id, token) => { await using var db = new ShopContext(); Use(await [|db.Customers.FirstAsync(c => c.Id == id, token)|]); });")]
    [InlineData("foreach (var id in ids) await Task.Run(() => Use([|_db.Customers.Find(id)|]));")]
    [InlineData("var busy = orders.Where(o => [|_db.Items.Any(i => i.OrderId == o.Id)|]); Use(busy);")]
    [InlineData("var names = _db.Orders.AsEnumerable().Select(o => [|_db.Customers.Find(o.CustomerId)|]!.Name); Use(names);")]
    [InlineData("await _db.Orders.ForEachAsync(o => Use([|_db.Customers.Find(o.CustomerId)|]));")]
    public Task Reports_AQueryInALambdaThatRunsPerElement(string statements) => Verify.Reports(Shop.Method(statements));

    // Writes, and the other libraries.

    [Theory]
    [InlineData("foreach (var id in ids) [|_db.Items.Where(i => i.OrderId == id).ExecuteDelete()|];")]
    [InlineData("foreach (var id in ids) await [|_db.Database.ExecuteSqlAsync($\"DELETE FROM Items WHERE OrderId = {id}\")|];")]
    [InlineData("foreach (var id in ids) Use([|_db.Orders.FromSql($\"SELECT * FROM Orders WHERE Id = {id}\").First()|]);")]
    [InlineData("foreach (var id in ids) Use([|_db.Database.SqlQuery<int>($\"SELECT COUNT(*) AS Value FROM Items WHERE OrderId = {id}\").First()|]);")]
    [InlineData("foreach (var order in orders) [|_db.Entry(order).Reload()|];")]
    [InlineData("foreach (var order in orders) Use(await [|_db.Entry(order).Collection(o => o.Items).Query().CountAsync()|]);")]
    [InlineData("using System.Data.Common.DbConnection c = null!; foreach (var id in ids) Use([|Dapper.SqlMapper.QueryFirst<string>(c, \"SELECT Name FROM Customers WHERE Id = @id\", new { id })|]);")]
    [InlineData("using System.Data.Common.DbConnection c = null!; foreach (var id in ids) { using var x = c.CreateCommand(); x.CommandText = \"SELECT 1\"; Use([|x.ExecuteScalar()|]); }")]
    [InlineData("using System.Data.Common.DbDataReader r = null!; while (await r.ReadAsync(ct)) { Use([|_db.Customers.Find(r.GetInt32(0))|]); }")]
    public Task Reports_OtherStatementsPerElement(string statements) => Verify.Reports(Shop.Method(statements));

    // One call deep, and deeper.

    [Theory]
    [InlineData("foreach (var o in orders) Use([|Load(o.CustomerId)|]);")]
    [InlineData("foreach (var o in orders) Use(await [|LoadAsync(o.CustomerId)|]);")]
    [InlineData("foreach (var o in orders) Use([|Twice(o.CustomerId)|]);")]
    [InlineData("foreach (var o in orders) Use([|_db.CustomerOf(o)|]);")]
    [InlineData("foreach (var id in ids) Use([|Local(id)|]); Customer? Local(int id) => _db.Customers.Find(id);")]
    [InlineData("Use(ids.Select([|Load|]).ToList());")]
    [InlineData("Use(await Task.WhenAll(ids.Select([|LoadAsync|])));")]
    [InlineData("ids.ForEach(id => [|Load(id)|]);")]
    [InlineData("foreach (var id in ids) Use([|new Repository(_db).Get(id)|]);")]
    [InlineData("foreach (var id in ids) Use([|Guarded(id)|]);")]
    public Task Reports_ACallThatQueries(string statements) => Verify.Reports(Helpers(statements));

    // What is not sent per element.

    [Theory]
    [InlineData("foreach (var order in _db.Orders.ToList()) Use(order.Number);")]
    [InlineData("foreach (var order in await _db.Orders.ToListAsync(ct)) Use(order.Number);")]
    [InlineData("foreach (var batch in ids.Chunk(500)) Use(await _db.Customers.Where(c => batch.Contains(c.Id)).ToListAsync());")]
    [InlineData("for (var skip = 0; skip < ids.Count; skip += 500) { var part = ids.Skip(skip).Take(500).ToList(); Use(_db.Customers.Where(c => part.Contains(c.Id)).ToList()); }")]
    [InlineData("var page = 0; while (true) { var rows = _db.Orders.OrderBy(o => o.Id).Skip(page++ * 100).Take(100).ToList(); if (rows.Count == 0) break; Use(rows); }")]
    [InlineData("var last = 0; List<Order> rows; do { rows = _db.Orders.Where(o => o.Id > last).Take(100).ToList(); last = rows.LastOrDefault()?.Id ?? 0; } while (rows.Count > 0);")]
    [InlineData("while (await _db.Items.Where(i => i.Quantity == 0).Take(1000).ExecuteDeleteAsync() > 0) { }")]
    [InlineData("while (!ct.IsCancellationRequested) { Use(_db.Orders.Where(o => o.Number == \"\").ToList()); await Task.Delay(1000, ct); }")]
    [InlineData("for (var attempt = 0; attempt < 3; attempt++) { try { Use(_db.Orders.ToList()); break; } catch (Exception) { } }")]
    [InlineData("using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1)); while (await timer.WaitForNextTickAsync(ct)) Use(_db.Orders.Count());")]
    [InlineData("var slug = \"a\"; while (_db.Orders.Any(o => o.Number == slug)) slug += \"1\";")]
    [InlineData("var memo = new Dictionary<int, Customer>(); foreach (var o in orders) { if (!memo.TryGetValue(o.CustomerId, out var c)) { c = _db.Customers.First(x => x.Id == o.CustomerId); memo[o.CustomerId] = c; } Use(c); }")]
    [InlineData("var memo = new System.Collections.Concurrent.ConcurrentDictionary<int, Customer>(); foreach (var o in orders) Use(memo.GetOrAdd(o.CustomerId, id => _db.Customers.First(x => x.Id == id)));")]
    [InlineData("Customer? first = null; foreach (var o in orders) { if (first == null) first = _db.Customers.First(); Use(first); }")]
    [InlineData("Customer? first = null; foreach (var o in orders) { first ??= _db.Customers.First(); Use(first); }")]
    [InlineData("var map = _db.Customers.ToDictionary(c => c.Id); foreach (var o in orders) Use(map[o.CustomerId]);")]
    [InlineData("foreach (var name in new[] { \"a\", \"b\" }) Use(_db.Customers.FirstOrDefault(c => c.Name == name));")]
    [InlineData("foreach (var o in orders) { if (o.Id == 7) { Use(_db.Customers.Find(o.CustomerId)); return; } }")]
    [InlineData("foreach (var o in orders) { if (o.Id == 7) { Use(_db.Customers.Find(o.CustomerId)); break; } }")]
    [InlineData("foreach (var o in orders) { if (o.Id == 7) throw new Exception(_db.Customers.First().Name); }")]
    [InlineData("var later = new List<Func<Customer?>>(); foreach (var id in ids) later.Add(() => _db.Customers.Find(id));")]
    [InlineData("var q = _db.Orders.AsQueryable(); foreach (var id in ids) q = q.Where(o => o.CustomerId != id); Use(q.ToList());")]
    [InlineData("var n = 0; foreach (var id in ids) { _db.Orders.Add(new Order()); if (++n % 500 == 0) Use(_db.Orders.Count()); }")]
    [InlineData("var buffer = new List<int>(); foreach (var id in ids) { buffer.Add(id); if (buffer.Count >= 100) { Use(_db.Orders.Where(o => buffer.Contains(o.Id)).ToList()); buffer.Clear(); } }")]
    [InlineData("Use(_db.Orders.Select(o => new { o.Id, Count = _db.Items.Count(i => i.OrderId == o.Id) }).ToList());")]
    [InlineData("Use((from o in _db.Orders from i in _db.Items.Where(i => i.OrderId == o.Id) select i).ToList());")]
    [InlineData("foreach (var id in ids) Use(orders.FirstOrDefault(o => o.Id == id));")]
    [InlineData("foreach (var o in orders) Use(_db.Orders.Local.FirstOrDefault(x => x.Id == o.Id));")]
    [InlineData("foreach (var name in new[] { \"a\", \"b\" }) { using var tenant = new ShopContext(); Use(tenant.Orders.Count()); }")]
    [InlineData("var contexts = new List<ShopContext>(); foreach (var tenant in contexts) Use(tenant.Orders.Count());")]
    [InlineData("using var command = ((System.Data.Common.DbConnection)null!).CreateCommand(); foreach (var id in ids) { command.Parameters[0].Value = id; command.ExecuteNonQuery(); }")]
    [InlineData("_db.Customers.ToList(); foreach (var o in orders) Use(_db.Customers.Find(o.CustomerId));")]
    [InlineData("var scripts = new List<string>(); foreach (var sql in scripts) _db.Database.ExecuteSqlRaw(sql);")]
    [InlineData("foreach (var o in orders) { var sql = o.Number.Trim(); await _db.Database.ExecuteSqlRawAsync(Script(o)); } string Script(Order o) => o.Number;")]
    [InlineData("foreach (var o in orders) { var sql = Script(o); await _db.Database.ExecuteSqlRawAsync(sql); } string Script(Order o) => o.Number;")]
    [InlineData("foreach (var name in (string[])[\"a\", ..new List<string> { \"b\" }]) Use(_db.Customers.FirstOrDefault(c => c.Name == name));")]
    [InlineData("IQueryable<Order> unknown = orders.AsQueryable(); foreach (var id in ids) Use(unknown.Count(o => o.Id == id));")]
    public Task IsSilent_WhereNothingIsSentPerElement(string statements) => Verify.Reports(Shop.Method(statements));

    [Theory]
    [InlineData("foreach (var o in orders) Use(Cached(o.CustomerId));")]
    [InlineData("foreach (var o in orders) Use(Remembered());")]
    [InlineData("foreach (var o in orders) Use(Maybe(o.CustomerId, false));")]
    [InlineData("foreach (var o in orders) Use(Compose(o.CustomerId));")]
    [InlineData("foreach (var o in orders) Use(Deferred(o.CustomerId));")]
    [InlineData("foreach (var o in orders) Use(Overridable(o.CustomerId));")]
    [InlineData("foreach (var o in orders) Use(Endless(o.CustomerId));")]
    public Task IsSilent_WhereACallMayNotQuery(string statements) => Verify.Reports(Helpers(statements));

    // From real applications: scripts run one by one are different statements (jellyfin's startup scripts).
    [Fact]
    public Task StillReports_SqlBuiltFromTheElement() => Verify.Reports(
        Shop.Method("foreach (var id in ids) [|_db.Database.ExecuteSqlRaw(\"DELETE FROM Items WHERE OrderId = {0}\", id)|];"));

    [Fact]
    public Task StillReports_FindAfterAQueryThatTracksNothing() => Verify.Reports(
        Shop.Method("_db.Customers.AsNoTracking().ToList(); var n = _db.Customers.Count(); foreach (var o in orders) Use([|_db.Customers.Find(o.CustomerId)|]);"));

    [Fact]
    public Task Message_NamesThePathAndTheRemedy() => Verify.Reports(
        Helpers("foreach (var o in orders) Use({|#0:Twice(o.CustomerId)|});"), 10,
        new DiagnosticResult(Rules.QueryPerElement).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
            .WithMessage("Query for 'Customer' runs once per element of 'orders' (via Service.Twice → Service.Load → Find); load them in one query before the loop"));

    [Fact]
    public Task Message_OfAWrite() => Verify.Reports(
        Shop.Method("foreach (var id in ids) {|#0:_db.Items.Where(i => i.OrderId == id).ExecuteDelete()|};"), 10,
        new DiagnosticResult(Rules.QueryPerElement).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
            .WithMessage("The statement of 'ExecuteDelete' runs once per element of 'ids'; send one statement for all of them"));

    [Theory]
    [InlineData("foreach (var id in ids) _db.Customers.Find(id")]
    [InlineData("foreach (var id in ) { _db.Customers.Find(id); }")]
    [InlineData("foreach (var id in ids) { _db.Customers.First(c => c. ); }")]
    [InlineData("for (;;) _db.Nothing.ToList()")]
    [InlineData("ids.Select(id => _db.Customers.)")]
    [InlineData("while (x.Read()) foreach (")]
    public Task IsSilent_OrSound_OnHalfTypedCode(string statements)
        => Verify.IsSilentOnBrokenCode(Shop.Method(statements).Replace("ids, CancellationToken", "noIds, CancellationToken"));

    private static string Helpers(string statements) => Shop.Service($$"""
        public async Task Run(List<Order> orders, List<int> ids)
        {
            await Task.Yield();
            {{statements}}
        }

        private readonly Dictionary<int, Customer> _cache = new();
        private Customer? _remembered;

        void Use(object? o) { }
        Customer? Load(int id) => _db.Customers.Find(id);
        async Task<Customer> LoadAsync(int id) { return await _db.Customers.FirstAsync(c => c.Id == id); }
        string Twice(int id) { var customer = Load(id); return customer!.Name; }
        Customer? Guarded(int id) { if (id <= 0) return null; return _db.Customers.Find(id); }
        Customer Cached(int id) { if (_cache.TryGetValue(id, out var known)) return known; return _cache[id] = _db.Customers.First(c => c.Id == id); }
        Customer Remembered() => _remembered ??= _db.Customers.First();
        Customer? Maybe(int id, bool really) { if (really) return _db.Customers.Find(id); return null; }
        IQueryable<Order> Compose(int id) => _db.Orders.Where(o => o.CustomerId == id);
        IEnumerable<Customer> Deferred(int id) { yield return _db.Customers.First(c => c.Id == id); }
        protected virtual Customer? Overridable(int id) => _db.Customers.Find(id);
        object Endless(int id) => Endless(id + 1);
        """) + """
        public class Repository
        {
            private readonly ShopContext _db;
            public Repository(ShopContext db) => _db = db;
            public Customer? Get(int id) => _db.Customers.Find(id);
        }
        public static class Extensions
        {
            public static Customer? CustomerOf(this ShopContext db, Order order) => db.Customers.Find(order.CustomerId);
        }
        """;
}
