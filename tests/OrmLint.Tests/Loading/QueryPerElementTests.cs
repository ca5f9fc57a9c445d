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
    [InlineData("foreach (var order in orders) { using var t = new CancellationTokenSource(); switch (order.Number) { case \"x\": Use([|_db.Customers.Find(order.CustomerId)|]); break; } }")]
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
    [InlineData("foreach (var o in orders) Use([|Overridable(o.CustomerId)|]);")]
    [InlineData("foreach (var o in orders) foreach (var c in [|Deferred(o.CustomerId)|]) Use(c);")]
    [InlineData("foreach (var o in orders) Use([|Compose(o.CustomerId).ToList()|]);")]
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
    [InlineData("foreach (var o in orders) Use(Endless(o.CustomerId));")]
    public Task IsSilent_WhereACallMayNotQuery(string statements) => Verify.Reports(Helpers(statements));

    // From real applications: scripts run one by one are different statements (jellyfin's startup scripts).
    [Fact]
    public Task StillReports_SqlBuiltFromTheElement() => Verify.Reports(
        Shop.Method("foreach (var id in ids) [|_db.Database.ExecuteSqlRaw(\"DELETE FROM Items WHERE OrderId = {0}\", id)|];"));

    // A switch, or a chain of ifs, on what tells elements apart: each case runs for one element at most (btcpayserver's scopes).
    [Theory]
    [InlineData("foreach (var name in names) switch (name) { case \"a\": Use(_db.Customers.First()); break; case \"b\" or \"c\": { Use(_db.Orders.First()); break; } }")]
    [InlineData("foreach (var c in customers) { switch (c.Name) { case \"a\": Use(_db.Orders.First(o => o.CustomerId == c.Id)); break; } }")]
    [InlineData("foreach (var c in customers) { if (c.Name == \"a\") Use(_db.Orders.First(o => o.CustomerId == c.Id)); else if (c.Name is \"b\") Use(_db.Items.First()); }")]
    [InlineData("foreach (var name in names) Use(name switch { \"a\" => (object)_db.Customers.First(), \"b\" => _db.Orders.First(), _ => null! });")]
    [InlineData("foreach (var (key, value) in new Dictionary<string, int>()) { switch (key) { case \"a\": Use(_db.Customers.Find(value)); break; } }")]
    [InlineData("names.ForEach(name => { if (name.Equals(\"a\")) Use(_db.Customers.First()); });")]
    public Task NoFalsePositive_OneElementPerCase(string statements) => Verify.Reports(Customers(statements));

    [Theory]
    [InlineData("foreach (var name in names) switch (name) { case \"a\": break; default: Use([|_db.Customers.First(c => c.Name == name)|]); break; }")]
    [InlineData("foreach (var o in orders) switch (o.Number) { case \"a\": Use([|_db.Items.Count(i => i.OrderId == o.Id)|]); break; }")]
    [InlineData("foreach (var o in orders) if (o.CustomerId == 0) Use([|_db.Items.Count(i => i.OrderId == o.Id)|]);")]
    [InlineData("foreach (var name in names) if (name != \"a\") Use([|_db.Customers.First(c => c.Name == name)|]);")]
    public Task StillReports_ACaseOfManyElements(string statements) => Verify.Reports(Customers(statements));

    // The element that is looked for (btcpayserver's payment methods).
    [Theory]
    [InlineData("foreach (var o in orders) { if (o.Id != wanted) continue; Use(_db.Items.Count(i => i.OrderId == o.Id)); }")]
    [InlineData("foreach (var o in orders) { if (o.Id == wanted) { Use(_db.Items.Count(i => i.OrderId == o.Id)); } }")]
    [InlineData("foreach (var o in orders) { var id = o.Id; if (id != wanted || names.Contains(o.Number)) continue; if (o.Number == \"\") { if (_db.Items.Any(i => i.OrderId == id)) Use(o); } }")]
    [InlineData("for (var i = 0; i < ids.Count; i++) { if (ids[i] != wanted) continue; Use(_db.Items.Count(x => x.OrderId == wanted)); }")]
    [InlineData("foreach (var o in orders.Where(o => o.Id == wanted)) Use(_db.Items.Count(i => i.OrderId == o.Id));")]
    [InlineData("orders.ForEach(o => { if (o.Id != wanted) return; Use(_db.Items.Count(i => i.OrderId == o.Id)); });")]
    public Task NoFalsePositive_TheElementThatIsLookedFor(string statements) => Verify.Reports(Customers(statements));

    [Theory]
    [InlineData("foreach (var o in orders) { if (o.Id == wanted) continue; Use([|_db.Items.Count(i => i.OrderId == o.Id)|]); }")]
    [InlineData("foreach (var o in orders) { if (o.CustomerId != wanted) continue; Use([|_db.Items.Count(i => i.OrderId == o.Id)|]); }")]
    [InlineData("var last = 0; foreach (var o in orders) { if (o.Id == last) Use([|_db.Items.Count(i => i.OrderId == o.Id)|]); last = o.Id + 1; }")]
    [InlineData("foreach (var o in orders) foreach (var c in customers) { if (c.Id == o.CustomerId) Use([|_db.Items.Count(i => i.OrderId == o.Id)|]); }")]
    public Task StillReports_AllButOneElement_AndASearchPerElement(string statements) => Verify.Reports(Customers(statements));

    // At most one element is null or empty (jellyfin's rating levels).
    [Theory]
    [InlineData("foreach (var name in names) { if (string.IsNullOrEmpty(name)) Use(_db.Customers.Count(c => c.Name == \"\")); else Use(name); }")]
    [InlineData("foreach (var name in names) { if (name is null) { Use(_db.Customers.Count()); } }")]
    [InlineData("foreach (var name in names) { if (name != \"\") Use(name); else _db.Customers.Where(c => c.Name == \"\").ExecuteDelete(); }")]
    public Task NoFalsePositive_ABranchOfEmptyElements(string statements) => Verify.Reports(Customers(statements));

    [Theory]
    [InlineData("foreach (var name in names) { if (!string.IsNullOrEmpty(name)) Use([|_db.Customers.Count(c => c.Name == name)|]); }")]
    [InlineData("foreach (var c in customers) { if (string.IsNullOrEmpty(c.Name)) Use([|_db.Orders.Count(o => o.CustomerId == c.Id)|]); }")]
    public Task StillReports_ABranchOfOtherElements(string statements) => Verify.Reports(Customers(statements));

    // Lists that the source fixes, wherever they are kept (kavita's themes and settings, fullstackhero's roles).
    [Theory]
    [InlineData("static string[] s_names = { \"a\", \"b\" };", "s_names")]
    [InlineData("public static List<string> Names = new() { \"a\", \"b\" };", "Names")]
    [InlineData("public static IReadOnlyList<string> Names { get; } = new System.Collections.ObjectModel.ReadOnlyCollection<string>(new[] { \"a\", \"b\" });", "Names")]
    [InlineData("public static System.Collections.Immutable.ImmutableArray<string> Names = [.. new List<string> { \"a\", \"b\" }.ToArray()];", "Service.Names")]
    [InlineData("static readonly System.Collections.Immutable.ImmutableArray<string> Names = System.Collections.Immutable.ImmutableArray.Create(\"a\", \"b\");", "Names.Where(n => n != \"\").ToList()")]
    [InlineData("static string[] Names => new[] { \"a\", \"b\" };", "Names")]
    public Task NoFalsePositive_AListFixedInTheSource(string member, string list)
        => Verify.Reports(Shop.Service($"void Use(object? o) {{ }} {member} public void Run() {{ foreach (var name in {list}) Use(_db.Customers.First(c => c.Name == name)); }}"));

    [Fact]
    public Task NoFalsePositive_AListWrittenOutJustBefore() => Verify.Reports(Shop.Service(
        "static List<string>? s_names; void Use(object? o) { } public void Run() { s_names = new List<string> { \"a\", \"b\" }; foreach (var name in s_names) Use(_db.Customers.First(c => c.Name == name)); }"));

    [Theory]
    [InlineData("static List<string> s_names = new(); void Fill() => s_names.Add(\"a\");", "s_names")]
    [InlineData("static List<string> s_names = new() { \"a\" }; void Fill(string name) => s_names.Add(name);", "s_names")]
    [InlineData("static string[] s_names = { \"a\", \"b\" }; void Fill(string[] names) { s_names = names; }", "s_names")]
    [InlineData("string[] _names = { \"a\", \"b\" }; public void Fill(string[] names) { _names = names; }", "_names")]
    [InlineData("public static List<string> Names { get; } = System.IO.File.ReadAllLines(\"names\").ToList();", "Names")]
    public Task StillReports_AListThatGrows(string member, string list)
        => Verify.Reports(Shop.Service($"void Use(object? o) {{ }} {member} public void Run() {{ foreach (var name in {list}) Use([|_db.Customers.First(c => c.Name == name)|]); }}"));

    // cofoundry: updates are run one by one, and each is noted as done before the next.
    [Theory]
    [InlineData("foreach (var command in commands) { await _runner.RunAsync(command); await _db.Database.ExecuteSqlAsync($\"INSERT INTO Done VALUES ({command.Id})\"); }", false)]
    [InlineData("foreach (var command in commands) { Run(command); Log(command.Id); }", false)]
    [InlineData("foreach (var command in commands) { [|Log(command.Id)|]; Run(command); }", true)]
    [InlineData("foreach (var command in commands) { using var db = CreateDbContext(); [|db.Database.ExecuteSql($\"UPDATE Orders SET Total = 0 WHERE Id = {command.Id}\")|]; }", true)]
    [InlineData("foreach (var command in commands) { Console.WriteLine(command.Id); [|Log(command.Id)|]; }", true)]
    [InlineData("foreach (var command in commands) { await _runner.RunAsync(command); Use([|_db.Customers.Find(command.Id)|]); }", true)]
    public Task NotesOfWhatIsDone(string statements, bool reports)
    {
        Assert.Equal(reports, statements.Contains("[|"));
        return Verify.Reports(Shop.Service("""
            readonly IRunner _runner = null!;
            void Log(int id) => _db.Database.ExecuteSql($"INSERT INTO Done VALUES ({id})");
            void Run(Order command) => typeof(Service).GetMethod("Run")!.Invoke(this, new object[] { command });
            void Use(object? o) { }
            ShopContext CreateDbContext() => new();
            async Task RunAll(List<Order> commands) { await Task.Yield();
            """ + statements + " }") + "public interface IRunner { Task RunAsync(Order command); }");
    }

    // Objects made with a context beside the loop: whose is it?
    [Theory]
    [InlineData("var rows = ids.Select(id => new Row(_db, id)).ToList(); foreach (var row in rows) Use([|row.Count|]);", true)]
    [InlineData("var tenants = names.Select(name => new Row(new ShopContext(), 1)).ToList(); foreach (var tenant in tenants) Use(tenant.Count);", false)]
    [InlineData("var contexts = new List<ShopContext>(); foreach (var row in contexts.Select(db => new Row(db, 1)).ToList()) Use(row.Count);", false)]
    [InlineData("foreach (var name in names) { var db = Open(name); Use(new Row(db, 1).Count); }", false)]
    [InlineData("IEnumerable<Row> rows = null!; foreach (var row in rows) Use(row.Count);", false)]
    public Task ObjectsThatWereGivenAContext(string statements, bool reports)
    {
        Assert.Equal(reports, statements.Contains("[|"));
        return Verify.Reports(Shop.Service("ShopContext Open(string name) => new(); void Use(object? o) { } void Run(List<int> ids, List<string> names) { " + statements + " }")
            + "public class Row { readonly ShopContext _db; readonly int _id; public Row(ShopContext db, int id) => (_db, _id) = (db, id); public int Count => _db.Items.Count(i => i.OrderId == _id); }");
    }

    // A database per element, out of a scope that was told of it (fullstackhero's tenants).
    [Theory]
    [InlineData("foreach (var name in names) { using var scope = _provider.CreateScope(); scope.Get<Tenant>().Name = name; Use(scope.Get<ShopContext>().Customers.First()); }")]
    [InlineData("foreach (var name in names) { using var scope = _provider.CreateScope(); scope.Get<Tenant>().Set(name); var db = scope.Get<ShopContext>(); Use(db.Customers.First()); }")]
    [InlineData("foreach (var name in names) Sync(name);")]
    [InlineData("foreach (var name in names) Migrate(Connect(name)); ")]
    public Task NoFalsePositive_ADatabasePerElementFromAScope(string statements) => Verify.Reports(Scopes(statements));

    [Theory]
    [InlineData("foreach (var name in names) { using var scope = _provider.CreateScope(); var db = scope.Get<ShopContext>(); Use([|db.Customers.First(c => c.Name == name)|]); }")]
    [InlineData("foreach (var name in names) [|Ask(name)|];")]
    [InlineData("using var c = new Microsoft.Data.Sqlite.SqliteConnection(); foreach (var name in names) { using var command = new Microsoft.Data.Sqlite.SqliteCommand(\"SELECT '\" + name + \"'\", c); Use([|command.ExecuteScalar()|]); }")]
    public Task StillReports_AScopeThatKnowsNothingOfTheElement(string statements) => Verify.Reports(Scopes(statements));

    [Fact]
    public Task StillReports_WhatSkipsEverySecondElement() => Verify.Reports(
        Shop.Method("foreach (var o in orders) { if (o.Id % 2 == 0) continue; Use([|_db.Items.Count(i => i.OrderId == o.Id)|]); }"));

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
    [InlineData("foreach (var id in ids) Use({|#0:_db.Database.SqlQuery<int>($\"SELECT {id} AS Value\").First()|});", "The query of 'First' runs once per element of 'ids'; load them in one query before the loop")]
    [InlineData("foreach (var id in ids) Use({|#0:_db.Orders.Where(o => o.Id == id).Select(o => new { o.Id }).First()|});", "Query for 'Order' runs once per element of 'ids'; load them in one query before the loop")]
    [InlineData("foreach (var id in ids) Use({|#0:Dapper.SqlMapper.ExecuteScalar<int>(_connection, \"INSERT INTO Customers DEFAULT VALUES RETURNING Id\")|});", "The statement of 'ExecuteScalar' runs once per element of 'ids'; send one statement for all of them")]
    [InlineData("foreach (var id in ids) Use({|#0:Dapper.SqlMapper.QuerySingle<Order>(_connection, $\"UPDATE Orders SET Number = '' RETURNING Id\", new { id })|});", "The statement of 'QuerySingle' runs once per element of 'ids'; send one statement for all of them")]
    [InlineData("foreach (var id in ids) { using var c = _connection.CreateCommand(); c.CommandText = \"insert into Orders default values returning Id\"; Use({|#0:c.ExecuteScalar()|}); }", "The statement of 'ExecuteScalar' runs once per element of 'ids'; send one statement for all of them")]
    [InlineData("foreach (var id in ids) { using var c = _connection.CreateCommand(); c.CommandText = \"SELECT 1\"; Use({|#0:c.ExecuteScalar()|}); }", "The query of 'ExecuteScalar' runs once per element of 'ids'; load them in one query before the loop")]
    [InlineData("foreach (var sm in await _db.Orders.Where(o => o.CustomerId > 0 && o.Number != \"x\").OrderBy(o => o.Number).ToListAsync()) Use({|#0:_db.Customers.Find(sm.CustomerId)|});", "Query for 'Customer' runs once per element of '_db.Orders.Where(…).OrderBy(…).ToListAsync()'; load them in one query before the loop")]
    public Task Message_SaysWhatRuns(string statements, string message) => Verify.Reports(
        Shop.Service("System.Data.Common.DbConnection _connection = null!; void Use(object? o) { } public async Task Run(List<int> ids) { await Task.Yield(); " + statements + " }"), 10,
        new DiagnosticResult(Rules.QueryPerElement).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithMessage(message));

    // What gives nothing back does more than load.
    [Theory]
    [InlineData("async Task Notify(int id) { if (await _db.Orders.FindAsync(id) is { } order) Console.WriteLine(order.Number); } async Task Run(List<int> ids) { foreach (var id in ids) await {|#0:Notify(id)|}; }", "(via Service.Notify → FindAsync); load what it needs for all of them in one query, and pass it on")]
    [InlineData("async Task<bool> Notify(int id) { return await _db.Orders.FindAsync(id) is { }; } async Task Run(List<int> ids) { foreach (var id in ids) await {|#0:Notify(id)|}; }", "(via Service.Notify → FindAsync); load them in one query before the loop")]
    [InlineData("class Task { public int Id { get; set; } } Task Load(int id) => new() { Id = _db.Orders.Find(id)!.Id }; void Run(List<int> ids) { foreach (var id in ids) {|#0:Load(id)|}; }", "(via Service.Load → Find); load them in one query before the loop")]
    public Task Message_OfACallThatGivesNothing_SaysWhatHelps(string members, string message) => Verify.Reports(
        Shop.Service(members), 0,
        new DiagnosticResult(Rules.QueryPerElement).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithMessage("Query for 'Order' runs once per element of 'ids' " + message));

    // What listens is written elsewhere: the message names it.
    [Theory]
    [InlineData("(via Import.RowRead → a handler in Service.Run → Find); load what it needs for all of them in one query, and pass it on", "void Run(Import import) => import.RowRead += row => Use(_db.Orders.Find(row)); void Use(object? o) { }")]
    [InlineData("(via Import.RowRead → Service.OnRowRead → Find); load what it needs for all of them in one query, and pass it on", "void Run(Import import) => import.RowRead += OnRowRead; void OnRowRead(int row) { _ = _db.Orders.Find(row); }")]
    [InlineData("(via Import.RowRead → Read → Find); load what it needs for all of them in one query, and pass it on", "void Run(Import import) { import.RowRead += Read; void Read(int row) => Console.WriteLine(_db.Orders.Find(row)); }")]
    [InlineData("(via Import.RowRead → a handler in Service.Imports → Find); load what it needs for all of them in one query, and pass it on", "Import Imports { get { var import = new Import(); import.RowRead += delegate (int row) { Console.WriteLine(_db.Orders.Find(row)); }; return import; } }")]
    public Task Message_OfAnEvent_NamesItsHandler(string message, string members) => Verify.Reports(
        Shop.Service(members + " class Import { public event Action<int>? RowRead; public void Read(int[] rows) { foreach (var row in rows) RowRead?{|#0:.Invoke(row)|}; } }"), 0,
        new DiagnosticResult(Rules.QueryPerElement).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithMessage("Query for 'Order' runs once per element of 'rows' " + message));

    // The values of an enum bound the size of what is kept by them.
    [Theory]
    [InlineData("foreach (var pair in byKind) Use(_db.Customers.Where(c => c.Name != pair.Value).ToList());")]
    [InlineData("foreach (var kind in byKind.Keys.OrderBy(k => k)) Use(_db.Customers.Count(c => c.Id == (int)kind));")]
    [InlineData("foreach (var group in names.GroupBy(name => KindOf(name, name))) Use(_db.Customers.Count(c => c.Id == (int)group.Key));")]
    [InlineData("var kinds = names.Select(name => KindOf(name, name)).Distinct().ToList(); foreach (var kind in kinds) Use(_db.Customers.Count(c => c.Id == (int)kind));")]
    [InlineData("foreach (var kind in new HashSet<Kind>(names.Select(name => KindOf(name, name)))) Use(_db.Customers.Count(c => c.Id == (int)kind));")]
    public Task NoFalsePositive_ASetOfKinds(string statements) => Verify.Reports(WithKinds(statements));

    [Theory]
    [InlineData("foreach (var name in names) { var kind = KindOf(\"catalog\", name); if (kind == Kind.Brand) Use([|_db.Customers.Where(c => c.Name != name).ToList()|]); }")]
    [InlineData("foreach (var key in searched.Keys) { if (KindOf(\"catalog\", key) == Kind.Brand) Use([|_db.Customers.Where(c => c.Name != key).ToList()|]); }")]
    [InlineData("foreach (var kind in names.Select(name => KindOf(name, name)).ToList()) Use([|_db.Customers.Count(c => c.Id == (int)kind)|]);")]
    [InlineData("foreach (var pair in byKind) foreach (var word in pair.Value.Split(' ')) Use([|_db.Customers.Count(c => c.Name == word)|]);")]
    [InlineData("var byFlags = new Dictionary<Flags, int>(); foreach (var pair in byFlags) Use([|_db.Customers.Count(c => c.Id == pair.Value)|]);")]
    public Task StillReports_ElementsOfAKind(string statements) => Verify.Reports(WithKinds(statements));

    // smartstore: what is searched for is told by kinds, each of which belongs to keys that are written out.
    [Theory]
    [InlineData("foreach (var key in searched.Keys) { var kind = Named(\"catalog\", key); if (kind == Kind.Brand) Use(_db.Customers.Where(c => c.Name != key).ToList()); else if (kind == Kind.Price) Use(_db.Products.Where(p => p.Name != key).ToList()); }")]
    [InlineData("foreach (var pair in searched) { var key = pair.Key; switch (Arm(key)) { case Kind.Brand: Use(_db.Customers.Where(c => c.Name != key).ToList()); break; } }")]
    [InlineData("foreach (var name in names) if (Arm(name) == Kind.Price) Use(_db.Customers.Where(c => c.Name != name).ToList());")]
    public Task NoFalsePositive_AKindOfNamedElements(string statements) => Verify.Reports(WithKinds(statements));

    [Theory]
    [InlineData("foreach (var name in names) if (Arm(name) == Kind.None) Use([|_db.Customers.Where(c => c.Name != name).ToList()|]);")]
    [InlineData("foreach (var name in names) if (Named(\"catalog\", name) == Kind.None) Use([|_db.Customers.Where(c => c.Name != name).ToList()|]);")]
    [InlineData("foreach (var name in names) if (Named(name, \"brand\") == Kind.Brand) Use([|_db.Customers.Where(c => c.Name != name).ToList()|]);")]
    public Task StillReports_AKindOfTheRest(string statements) => Verify.Reports(WithKinds(statements));

    private static string WithKinds(string statements) => Shop.Service(
        "static Kind Arm(string key) => key switch { \"brand\" or \"make\" => Kind.Brand, \"price\" => Kind.Price, _ => Kind.None }; static Kind Named(string scope, string key) { if (key.StartsWith(\"x\")) return Kind.None; switch (key) { case \"brand\": return Kind.Brand; case \"price\": case \"sum\": return scope == \"catalog\" ? Kind.Price : Kind.None; default: return Kind.None; } } enum Kind { None, Brand, Price } static Kind KindOf(string scope, string key) => Enum.TryParse(key, out Kind kind) ? kind : Kind.None; void Use(object? o) { } [Flags] enum Flags { None, One, Two } void Run(List<string> names, IReadOnlyDictionary<string, int> searched, Dictionary<Kind, string> byKind) { " + statements + " }");

    // A query for all elements before the loop would not help: the next level has others.
    [Theory]
    [InlineData("void Down(int id) { foreach (var order in _db.Orders.Where(o => o.CustomerId == id).ToList()) {|#0:Down(order.Id)|}; }", "'_db.Orders.Where(o => o.CustomerId == id).ToList()' (via Service.Down → ToList); load all levels in one query, or let the database follow them with a recursive one")]
    [InlineData("void Top(List<Order> orders) { foreach (var o in orders) {|#0:Down(o.Id)|}; } void Down(int id) { var below = _db.Orders.Where(o => o.CustomerId == id).ToList(); Top(below); }", "'orders' (via Service.Down → ToList); load what it needs for all of them in one query, and pass it on")]
    [InlineData("void Walk(int top) { Down(top); void Down(int id) { foreach (var o in All(id)) {|#0:Down(o.Id)|}; } } List<Order> All(int id) => _db.Orders.Where(o => o.CustomerId == id).ToList();", "'All(id)' (via Down → Service.All → ToList); load all levels in one query, or let the database follow them with a recursive one")]
    [InlineData("int Depth(int id) => 1 + _db.Orders.Where(o => o.CustomerId == id).ToList().Max(o => {|#0:Depth(o.Id)|});", "'_db.Orders.Where(o => o.CustomerId == id).ToList()' (via Service.Depth → ToList); load all levels in one query, or let the database follow them with a recursive one")]
    // Its elements come from elsewhere.
    [InlineData("int Count(Order o) => _db.Orders.Count(x => x.CustomerId == o.Id) + o.Customer.Orders.Sum(x => {|#0:Count(x)|});", "'o.Customer.Orders' (via Service.Count → Count); load what it needs for all of them in one query, and pass it on")]
    public Task Message_OfARecursion_SaysWhatHelps(string members, string message) => Verify.Reports(
        Shop.Service(members), 0,
        new DiagnosticResult(Rules.QueryPerElement).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithMessage("Query for 'Order' runs once per element of " + message));

    [Theory]
    [InlineData("foreach (var id in ids) _db.Customers.Find(id")]
    [InlineData("foreach (var id in ) { _db.Customers.Find(id); }")]
    [InlineData("foreach (var id in ids) { _db.Customers.First(c => c. ); }")]
    [InlineData("for (;;) _db.Nothing.ToList()")]
    [InlineData("ids.Select(id => _db.Customers.)")]
    [InlineData("while (x.Read()) foreach (")]
    public Task IsSilent_OrSound_OnHalfTypedCode(string statements)
        => Verify.IsSilentOnBrokenCode(Shop.Method(statements).Replace("ids, CancellationToken", "noIds, CancellationToken"));

    private static string Customers(string statements)
        => Shop.Service("void Use(object? o) { } public void Run(List<Order> orders, List<Customer> customers, List<int> ids, List<string> names, int wanted) { " + statements + " }");

    private static string Scopes(string statements) => Shop.Service($$"""
        private readonly Provider _provider = new();
        void Use(object? o) { }
        public void Run(List<string> names) { {{statements}} }
        void Sync(string name) { using var scope = _provider.CreateScope(); scope.Get<Tenant>().Name = name; var db = scope.Get<ShopContext>(); Use(db.Customers.First()); }
        void Ask(string name) { using var scope = _provider.CreateScope(); var db = scope.Get<ShopContext>(); Use(db.Customers.First(c => c.Name == name)); }
        ShopContext Connect(string name) => new ShopContext();
        void Migrate(ShopContext db) => Use(db.Customers.First());
        """) + """
        public class Provider { public Scope CreateScope() => new(); }
        public class Scope : IDisposable { public T Get<T>() => default!; public void Dispose() { } }
        public class Tenant { public string Name { get; set; } = ""; public void Set(string name) { } }
        """;

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

    [Theory]
    [InlineData("var seen = new HashSet<int>(); foreach (var o in orders) { if (!seen.Add(o.CustomerId)) continue; Use(_db.Customers.Find(o.CustomerId)); }")]
    [InlineData("var known = new Dictionary<int, Customer>(); foreach (var o in orders) { if (known.TryGetValue(o.CustomerId, out var c)) { Use(c); continue; } Use(known[o.CustomerId] = _db.Customers.First(x => x.Id == o.CustomerId)); }")]
    [InlineData("var buffer = new List<int>(); foreach (var id in ids) { buffer.Add(id); if (buffer.Count < 50) continue; Use(_db.Items.Where(i => buffer.Contains(i.OrderId)).ToList()); buffer.Clear(); }")]
    [InlineData("var isFirst = true; foreach (var id in ids) { if (isFirst) { Use(_db.Customers.Count()); isFirst = false; } Use(id); }")]
    [InlineData("var done = false; foreach (var id in ids) { if (!done) { Use(_db.Customers.Count()); done = true; } Use(id); }")]
    public Task NoFalsePositive_WhatIsSkippedUntilItIsNewOrFull(string statements) => Verify.Reports(Shop.Method(statements));

    // A filter is no memo, and a flag that stays keeps nothing away.
    [Theory]
    [InlineData("var wanted = new Dictionary<int, int>(); foreach (var o in orders) { if (!wanted.TryGetValue(o.Id, out var n)) continue; Use([|_db.Customers.First(c => c.Id == o.CustomerId + n)|]); }")]
    [InlineData("foreach (var o in orders) { if (o.Items.Count == 0) continue; Use([|_db.Customers.First(c => c.Id == o.CustomerId)|]); }")]
    [InlineData("foreach (var o in orders) { if (o.Id % 2 == 0) continue; Use([|_db.Customers.First(c => c.Id == o.CustomerId)|]); }")]
    [InlineData("var verbose = ids.Count > 3; foreach (var o in orders) { if (verbose) { Use([|_db.Customers.First(c => c.Id == o.CustomerId)|]); } }")]
    public Task StillReports_WhatIsFiltered(string statements) => Verify.Reports(Shop.Method(statements));

    [Theory]
    [InlineData("Each(ids, id => Use([|_db.Orders.First(o => o.Id == id)|])); void Each(List<int> all, Action<int> run) { foreach (var one in all) run(one); }")]
    [InlineData("Each(id => Use([|_db.Orders.First(o => o.Id == id)|])); void Each(Action<int> run) { foreach (var one in ids) run(one); }")]
    [InlineData("ids.Each(id => Use([|_db.Orders.First(o => o.Id == id)|]));")]
    [InlineData("await ids.EachAsync(async id => Use(await [|_db.Orders.FirstAsync(o => o.Id == id)|]));")]
    public Task Reports_InAFunctionThatAMethodOfTheUsersRunsPerElement(string statements) => Verify.Reports(Shop.Method(statements) + OwnSequences);

    [Theory]
    [InlineData("Once(id => Use(_db.Orders.First(o => o.Id == id))); void Once(Action<int> run) => run(3);")]
    [InlineData("Batches(some => Use(_db.Orders.Where(o => some.Contains(o.Id)).ToList())); void Batches(Action<int[]> run) { foreach (var batch in ids.Chunk(10)) run(batch); }")]
    [InlineData("Retry(() => Use(_db.Orders.First())); void Retry(Action run) { for (var i = 0; i < 3; i++) { try { run(); return; } catch (Exception) { } } }")]
    [InlineData("First(id => _db.Orders.Any(o => o.Id == id)); bool First(Func<int, bool> test) { foreach (var id in ids) return test(id); return false; }")]
    [InlineData("Later(id => Use(_db.Orders.First(o => o.Id == id))); void Later(Action<int> run) { var kept = new List<Action>(); foreach (var id in ids) kept.Add(() => run(id)); }")]
    [InlineData("Two(id => Use(_db.Orders.First(o => o.Id == id))); void Two(Action<int> run) { foreach (var one in new[] { 1, 2 }) run(one); }")]
    [InlineData("A(id => Use(_db.Orders.First(o => o.Id == id))); void A(Action<int> run) => B(run); void B(Action<int> run) => A(x => run(x));")]
    public Task IsSilent_InAFunctionThatIsRunInAnotherWay(string statements) => Verify.Reports(Shop.Method(statements) + OwnSequences);

    private const string OwnSequences = """

        public static class OwnSequences
        {
            public static void Each<T>(this IEnumerable<T> all, Action<T> run) { foreach (var one in all) run(one); }
            public static async Task EachAsync<T>(this IReadOnlyList<T> all, Func<T, Task> run) { for (var i = 0; i < all.Count; i++) await run(all[i]); }
        }
        """;

    [Theory]
    [InlineData("Print(_db.Orders, ids); void Print(IQueryable<Order> orders, List<int> all) { foreach (var id in all) Use([|orders.First(o => o.Id == id)|]); }")]
    [InlineData("Print(_db.Orders.Where(o => o.Id > 3), ids); Print(_db.Orders, ids); void Print(IQueryable<Order> orders, List<int> all) { foreach (var id in all) Use([|orders.Count(o => o.Id == id)|]); }")]
    public Task Reports_AQueryThatAllCallersPass(string statements) => Verify.Reports(Shop.Method(statements));

    [Theory]
    [InlineData("Print(orders.AsQueryable(), ids); void Print(IQueryable<Order> all, List<int> some) { foreach (var id in some) Use(all.First(o => o.Id == id)); }")]
    [InlineData("Print(_db.Orders, ids); Print(orders.AsQueryable(), ids); void Print(IQueryable<Order> all, List<int> some) { foreach (var id in some) Use(all.First(o => o.Id == id)); }")]
    [InlineData("void Print(IQueryable<Order> all, List<int> some) { foreach (var id in some) Use(all.First(o => o.Id == id)); }")]
    [InlineData("Action<IQueryable<Order>, List<int>> print = Print; Print(_db.Orders, ids); void Print(IQueryable<Order> all, List<int> some) { foreach (var id in some) Use(all.First(o => o.Id == id)); }")]
    public Task IsSilent_OnAQueryThatMayBeAList(string statements) => Verify.Reports(Shop.Method(statements));

    [Theory]
    [InlineData("for (var i = ids.Count - 1; i >= 0; i--) Use([|_db.Orders.Find(ids[i])|]);")]
    [InlineData("var left = new Queue<int>(ids); while (left.Count > 0) Use([|_db.Orders.Find(left.Dequeue())|]);")]
    [InlineData("var left = new Stack<int>(ids); while (left.TryPop(out var id)) Use([|_db.Orders.Find(id)|]);")]
    [InlineData("ids.Sort((a, b) => [|_db.Orders.Count(o => o.Id == a)|].CompareTo(b));")]
    public Task Reports_InLoopsOfOtherForms(string statements) => Verify.Reports(Shop.Method(statements));

    /// <summary>Filled while it is worked off: a search, whose end nobody knows beforehand.</summary>
    [Theory]
    [InlineData("var left = new Queue<int>(ids); while (left.Count > 0) { var o = _db.Orders.Find(left.Dequeue()); left.Enqueue(o!.CustomerId); }")]
    [InlineData("var left = new Stack<int>(ids); while (left.TryPop(out var id)) { Use(_db.Orders.Find(id)); Fill(left); } void Fill(Stack<int> all) => all.Push(3);")]
    [InlineData("for (var i = 3; i >= 0; i--) Use(_db.Orders.Find(i));")]
    public Task NoFalsePositive_AQueueThatIsFilled(string statements) => Verify.Reports(Shop.Method(statements));

    /// <summary>What kind an element is of tells not which it is.</summary>
    [Theory]
    [InlineData("foreach (var one in all) { switch (one) { case Order: await [|_db.Items.Where(i => i.OrderId == one.GetHashCode()).ExecuteDeleteAsync(ct)|]; break; case Customer customer: Use([|_db.Orders.Count(o => o.CustomerId == customer.Id)|]); break; } }")]
    [InlineData("foreach (var batch in all.Chunk(10)) foreach (var one in batch) { var id = $\"{one}\"; switch (one) { case Order: Use([|_db.Orders.Count(o => o.Number == id)|]); break; case Customer: Use([|_db.Customers.Count(o => o.Name == id)|]); break; } }")]
    public Task Reports_PerKindOfElement(string statements) => Verify.Reports(Shop.Service("public async Task Run(object[] all, CancellationToken ct) { await Task.Yield(); " + statements + " }\nvoid Use(object? o) { }"));

    /// <summary>The index goes on by a page, in a loop of any form.</summary>
    [Theory]
    [InlineData("var all = _db.Orders.OrderBy(o => o.Id); var count = all.Count(); var offset = 0; do { var page = all.Skip(offset).Take(500).ToList(); Use(page); offset += 500; } while (offset < count);")]
    [InlineData("var size = 100; var at = 0; while (at < ids.Count) { var some = ids.Skip(at).Take(size).ToList(); Use(_db.Orders.Where(o => some.Contains(o.Id)).ToList()); at = at + size; }")]
    [InlineData("var at = 0; while (at < ids.Count) { var some = ids.GetRange(at, Math.Min(50, ids.Count - at)); Use(_db.Orders.Where(o => some.Contains(o.Id)).ToList()); at += some.Count; }")]
    public Task NoFalsePositive_Pages(string statements) => Verify.Reports(Shop.Method(statements));

    [Theory]
    [InlineData("var at = 0; while (at < ids.Count) { var id = ids[at]; Use([|_db.Orders.First(o => o.Id == id)|]); at += 1; }")]
    [InlineData("var at = 0; do { Use([|_db.Orders.Find(ids[at])|]); at = at + 1; } while (at < ids.Count);")]
    [InlineData("var at = 0; while (at < ids.Count) Use([|_db.Orders.Find(ids[at++])|]);")]
    public Task StillReports_OneByOne(string statements) => Verify.Reports(Shop.Method(statements));

    /// <summary>A list of statements, each handed to a helper that runs it.</summary>
    [Theory]
    [InlineData("foreach (var script in scripts) RunScript(script); void RunScript(string sql) { Console.WriteLine(sql); _db.Database.ExecuteSqlRaw(sql); }")]
    [InlineData("foreach (var script in scripts) await RunAsync(connection, script); static async Task RunAsync(System.Data.Common.DbConnection to, string sql) { await using var command = to.CreateCommand(); command.CommandText = sql; await command.ExecuteNonQueryAsync(); }")]
    [InlineData("foreach (var script in scripts) Outer(script); void Outer(string sql) => Inner(sql); void Inner(string text) => _db.Database.ExecuteSqlRaw(text);")]
    [InlineData("foreach (var script in scripts.Select(s => (Sql: s, Name: 3))) Run(script); void Run((string Sql, int Name) one) => _db.Database.ExecuteSqlRaw(one.Sql);")]
    [InlineData("var batches = string.Join(\";\", scripts).Split(';'); for (var i = 0; i < batches.Length; i++) await RunAsync(connection, batches[i]); static async Task RunAsync(System.Data.Common.DbConnection to, string sql) { await using var command = to.CreateCommand(); command.CommandText = sql; await command.ExecuteNonQueryAsync(); }")]
    [InlineData("for (var i = 0; i < scripts.Count; i++) _db.Database.ExecuteSqlRaw(scripts[i]);")]
    public Task NoFalsePositive_ScriptsThroughAHelper(string statements) => Verify.Reports(Shop.Service(
        "public async Task Run(List<string> scripts, System.Data.Common.DbConnection connection) { await Task.Yield(); " + statements + " }"));

    [Theory]
    [InlineData("foreach (var id in ids) [|Run(\"DELETE FROM Orders WHERE Id = {0}\", id)|]; void Run(string sql, int value) => _db.Database.ExecuteSqlRaw(sql, value);")]
    [InlineData("var texts = new[] { \"DELETE FROM Orders WHERE Id = {0}\" }; for (var i = 0; i < ids.Count; i++) [|Run(texts[0], ids[i])|]; void Run(string sql, int value) => _db.Database.ExecuteSqlRaw(sql, value);")]
    [InlineData("foreach (var id in ids) [|Run($\"DELETE FROM Orders WHERE Id = {id}\")|]; void Run(FormattableString sql) => _db.Database.ExecuteSqlInterpolated(sql);")]
    public Task StillReports_OneStatementThroughAHelper(string statements) => Verify.Reports(Shop.Method(statements));

    /// <summary>What a migration of FluentMigrator does to rows, it does once.</summary>
    private static string Enumerable(string type, string over) => Shop.Usings + $$"""
        public readonly struct {{type}}<T> : IEnumerable<T>
        {
            public static {{type}}<T> Of(params T[] values) => new();
            public IEnumerator<T> GetEnumerator() => throw new NotSupportedException();
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
        }
        public class Service
        {
            private readonly ShopContext _db = new();
            public void Run({{type}}<int> given) { foreach (var id in {{over}}) Print({{(type == "Option" ? "_db.Customers.Find(id)" : "[|_db.Customers.Find(id)|]")}}); }
            private void Print(object? o) { }
        }
        """ + Shop.Model;

    [Theory]
    [InlineData("given")]
    [InlineData("Option<int>.Of(1)")]
    public Task NoFalsePositive_AnOptionHoldsOneAtMost(string over) => Verify.Reports(Enumerable("Option", over));

    [Theory]
    [InlineData("given")]
    [InlineData("Batch<int>.Of()")]
    public Task StillReports_ACollectionThatIsAStruct(string over) => Verify.Reports(Enumerable("Batch", over));

    private static string Either(string over, string report) => Shop.Usings + $$"""
        public class Either<L, R>
        {
            public IReadOnlyList<R> RightToSeq() => throw new NotSupportedException();
            public IEnumerable<R> RightAsEnumerable() => throw new NotSupportedException();
            public List<R> Rights { get; } = new();
        }
        public static class Eithers { public static L[] LeftToArray<L, R>(this Either<L, R> either) => throw new NotSupportedException(); }
        public class Service
        {
            private readonly ShopContext _db = new();
            public async Task Run(Either<int, int> given, Task<Either<int, int>> later) { foreach (var id in {{over}}) Print({{report}}); }
            private void Print(object? o) { }
        }
        """ + Shop.Model;

    [Theory]
    [InlineData("given.RightToSeq()")]
    [InlineData("(await later).RightAsEnumerable()")]
    [InlineData("given.LeftToArray()")]
    [InlineData("given.RightToSeq().Where(id => id > 3).ToList()")]
    public Task NoFalsePositive_OneSideOfAnEither(string over) => Verify.Reports(Either(over, "_db.Customers.Find(id)"));

    [Theory]
    [InlineData("given.Rights")]
    [InlineData("given.Rights.ToList()")]
    public Task StillReports_AListThatAnEitherHas(string over) => Verify.Reports(Either(over, "[|_db.Customers.Find(id)|]"));

    [Fact]
    public Task NoFalsePositive_AMigrationOfFluentMigrator() => Verify.Reports(Shop.Usings + """
        namespace FluentMigrator { public abstract class MigrationBase { public abstract void Up(); } public abstract class Migration : MigrationBase { } }
        public class FillNumbers : FluentMigrator.Migration
        {
            private readonly ShopContext _db = new();
            public override void Up() { foreach (var id in new List<int>(_db.Items.Select(i => i.Id))) _db.Database.ExecuteSql($"UPDATE Items SET Quantity = 1 WHERE Id = {id}"); }
        }
        """ + Shop.Model);

    [Fact]
    public Task NoFalsePositive_ScriptsInACommandDefinition() => Verify.Reports("using System.Data;\nusing Dapper;\n" + Shop.Usings + """
        public record Script(string Name, string Sql);
        public class Tasks
        {
            public async Task Run(List<Script> scripts, IDbConnection connection, CancellationToken ct)
            {
                foreach (var script in scripts) await RunAsync(script, connection, ct);
            }

            private static async Task RunAsync(Script script, IDbConnection connection, CancellationToken ct)
            {
                var command = new CommandDefinition(script.Sql, new { now = DateTime.UtcNow }, cancellationToken: ct);
                await connection.ExecuteAsync(command);
            }
        }
        """);

    private static string Ledger(string method, string call, bool isReported) => Shop.Usings + $$"""
        public class Ledger
        {
            private readonly ShopContext _db;
            public Ledger(ShopContext db) => _db = db;
            public int Id { get; set; }
            {{method}}
        }
        public class Service
        {
            public void Run(List<int> ids, Ledger ledger) { foreach (var id in ids) { ledger.Id = id; Print({{(isReported ? "[|" + call + "|]" : call)}}); } }
            private void Print(object? o) { }
        }
        """ + Shop.Model;

    // All code calls these, on streams, texts and numbers: one class that queries in them would have every body bound.
    [Theory]
    [InlineData("public override string ToString() => _db.Customers.Find(Id)!.Name;", "ledger.ToString()")]
    [InlineData("public int Length => _db.Customers.Count(c => c.Id == Id);", "ledger.Length")]
    [InlineData("public object Clone() => _db.Customers.First(c => c.Id == Id);", "ledger.Clone()")]
    public Task WhatAllCodeCalls_IsNotFollowed(string method, string call) => Verify.Reports(Ledger(method, call, isReported: false));

    [Theory]
    [InlineData("public string Print() => _db.Customers.Find(Id)!.Name;", "ledger.Print()")]
    [InlineData("public int Size => _db.Customers.Count(c => c.Id == Id);", "ledger.Size")]
    [InlineData("public object Copy() => _db.Customers.First(c => c.Id == Id);", "ledger.Copy()")]
    public Task OtherMembers_AreFollowed(string method, string call) => Verify.Reports(Ledger(method, call, isReported: true));

    // Bodies are chosen by their names: what these may not lose.

    [Theory]
    [InlineData("IQueryable<Order> mine = _db.Orders; foreach (var id in ids) Use([|mine.First(o => o.Id == id)|]);")]
    [InlineData("IQueryable<Order> Mine() => _db.Orders.Where(o => o.Id > 3); foreach (var id in ids) Use([|Mine().First(o => o.Id == id)|]);")]
    [InlineData("var mine = _db.Orders ?? throw new Exception(); foreach (var id in ids) Use([|mine.First(o => o.Id == id)|]);")]
    public Task Reports_AQueryUnderAnotherName(string statements) => Verify.Reports(Shop.Method(statements));

    [Fact]
    public Task Reports_AQueryThatAPrimaryConstructorHandsToItsBase() => Verify.Reports(Shop.Usings + """
        public class Names(List<Customer?> customers) { public int Count => customers.Count; }
        public class NamesOf(ShopContext db, List<int> ids) : Names(ids.Select(id => [|db.Customers.Find(id)|]).ToList());
        """ + Shop.Model);
}
