using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using OrmLint.Loading;
using OrmLint.Tests.Loading;
using Xunit;

namespace OrmLint.Tests.RoundTrips;

using Verify = Verify<QueryPerElement>;

/// <summary>Which calls reach the database, whatever stands between the loop and the statement.</summary>
public class CallTests
{
    private const string Interfaces = """
        public interface IOrders { Order? Get(int id); Task<Order?> GetAsync(int id); IQueryable<Order> Query(); int Count { get; } }
        public class OrderRepository : IOrders
        {
            private readonly ShopContext _db;
            public OrderRepository(ShopContext db) => _db = db;
            public Order? Get(int id) => _db.Orders.Find(id);
            public async Task<Order?> GetAsync(int id) => await _db.Orders.FirstOrDefaultAsync(o => o.Id == id);
            public IQueryable<Order> Query() => _db.Orders.AsNoTracking();
            public int Count { get { return _db.Orders.Count(); } }
        }
        """;

    private static string Report(string statements, string types) => Shop.Service(
        "void Use(object? o) { } private readonly IOrders _orders = null!; public async Task Run(List<Order> orders, List<int> ids) { await Task.Yield(); " + statements + " }") + types;

    // Interfaces and what implements them.

    [Theory]
    [InlineData("foreach (var id in ids) Use([|_orders.Get(id)|]);")]
    [InlineData("foreach (var id in ids) Use(await [|_orders.GetAsync(id)|]);")]
    [InlineData("foreach (var id in ids) Use([|_orders.Count|]);")]
    [InlineData("foreach (var id in ids) Use([|_orders.Query().First(o => o.Id == id)|]);")]
    [InlineData("foreach (var id in ids) Use(await [|_orders.Query().Where(o => o.Id == id).ToListAsync()|]);")]
    [InlineData("foreach (var id in ids) foreach (var o in [|_orders.Query().Where(o => o.Id == id)|]) Use(o);")]
    [InlineData("Use(ids.Select([|_orders.Get|]).ToList());")]
    [InlineData("Use(await Task.WhenAll(ids.Select(id => [|_orders.GetAsync(id)|])));")]
    public Task Reports_AnInterfaceThatOneClassImplements(string statements) => Verify.Reports(Report(statements, Interfaces));

    [Theory]
    [InlineData("public class OrdersInMemory : IOrders { public Order? Get(int id) => null; public Task<Order?> GetAsync(int id) => null!; public IQueryable<Order> Query() => null!; public int Count => 0; }")]
    [InlineData("public class NoOrders : IOrders { public Order? Get(int id) => throw new NotSupportedException(); public Task<Order?> GetAsync(int id) => null!; public IQueryable<Order> Query() => null!; public int Count => 0; }")]
    [InlineData("public class Slow : IOrders { IOrders _inner = null!; public Order? Get(int id) => _inner.Get(id); public Task<Order?> GetAsync(int id) => _inner.GetAsync(id); public IQueryable<Order> Query() => _inner.Query(); public int Count => 0; }")]
    public Task Reports_AnInterfaceOfWhichAnotherClassStandsIn(string other)
        => Verify.Reports(Report("foreach (var id in ids) Use(" + (other.Contains("Slow") ? "_orders.Get(id)" : "[|_orders.Get(id)|]") + ");", Interfaces + other));

    [Theory]
    [InlineData("public class Cached : IOrders { Dictionary<int, Order?> _known = new(); IOrders _inner = null!; public Order? Get(int id) { if (_known.TryGetValue(id, out var o)) return o; return _known[id] = _inner.Get(id); } public Task<Order?> GetAsync(int id) => null!; public IQueryable<Order> Query() => null!; public int Count => 0; }")]
    [InlineData("public class B : IOrders { public Order? Get(int id) => null; public Task<Order?> GetAsync(int id) => null!; public IQueryable<Order> Query() => null!; public int Count => 0; } public class C : IOrders { public Order? Get(int id) => null; public Task<Order?> GetAsync(int id) => null!; public IQueryable<Order> Query() => null!; public int Count => 0; }")]
    public Task NoFalsePositive_AnInterfaceThatMayNotQuery(string others) => Verify.Reports(Report("foreach (var id in ids) Use(_orders.Get(id));", Interfaces + others));

    [Fact]
    public Task NoFalsePositive_AnInterfaceThatOnlyMemoryImplements() => Verify.Reports(Report("foreach (var id in ids) Use(_orders.Find(id));",
        "public interface IOrders { Order? Find(int id); } public class Orders : IOrders { Dictionary<int, Order> _all = new(); public Order? Find(int id) => _all[id]; }"));

    [Fact]
    public Task NoFalsePositive_AStrategyPerElement() => Verify.Reports(Report(
        "IEnumerable<IOrders> rules = null!; foreach (var rule in rules) Use(rule.Get(1));", Interfaces));

    [Fact]
    public Task Message_NamesTheImplementation() => Verify.Reports(
        Report("foreach (var id in ids) Use(await {|#0:_orders.GetAsync(id)|});", Interfaces), 10,
        new DiagnosticResult(Rules.QueryPerElement).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
            .WithMessage("Query for 'Order' runs once per element of 'ids' (via IOrders.GetAsync → OrderRepository.GetAsync → FirstOrDefaultAsync); load them in one query before the loop"));

    [Fact]
    public Task Message_NamesTheQuerysWay() => Verify.Reports(
        Report("foreach (var id in ids) Use({|#0:_orders.Query().First(o => o.Id == id)|});", Interfaces), 10,
        new DiagnosticResult(Rules.QueryPerElement).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
            .WithMessage("Query for 'Order' runs once per element of 'ids' (via IOrders.Query → OrderRepository.Query → First); load them in one query before the loop"));

    // Generic repositories, base classes, default interface methods, overrides.

    [Theory]
    [InlineData("interface IRepository<T> where T : class { Task<T?> GetAsync(int id); } class Repository<T> : IRepository<T> where T : class { readonly ShopContext _db = null!; public async Task<T?> GetAsync(int id) => await _db.Set<T>().FindAsync(id); }", "IRepository<Order> r = null!;", "await [|r.GetAsync(id)|]")]
    [InlineData("interface IRepository<T> where T : class { T? Get(int id); } abstract class Base<T> : IRepository<T> where T : class { protected readonly ShopContext _db = null!; public T? Get(int id) => _db.Set<T>().Find(id); } class Orders : Base<Order> { }", "IRepository<Order> r = null!;", "[|r.Get(id)|]")]
    [InlineData("abstract class Base { public Order? Get(int id) => Load(id); protected abstract Order? Load(int id); } class Orders : Base { readonly ShopContext _db = null!; protected override Order? Load(int id) => _db.Orders.Find(id); }", "Base r = null!;", "[|r.Get(id)|]")]
    [InlineData("interface IOrders2 { ShopContext Db { get; } Order? Get(int id) => Db.Orders.Find(id); } class Orders : IOrders2 { public ShopContext Db => null!; }", "IOrders2 r = null!;", "[|r.Get(id)|]")]
    [InlineData("class Prices { public virtual decimal Of(int id) => 0; } class DbPrices : Prices { readonly ShopContext _db = null!; public override decimal Of(int id) => _db.Products.First(p => p.Id == id).Price; }", "Prices r = null!;", "[|r.Of(id)|]")]
    [InlineData("class Prices { public virtual decimal Of(int id) => 0; } class DbPrices : Prices { readonly ShopContext _db = null!; public override decimal Of(int id) => _db.Products.First(p => p.Id == id).Price; }", "Prices r = new Prices();", "r.Of(id)")]
    [InlineData("class Query { readonly ShopContext _db = null!; public Order? this[int id] => _db.Orders.Find(id); }", "var r = new Query();", "[|r[id]|]")]
    [InlineData("class Totals { readonly ShopContext _db = null!; public int Orders => _db.Orders.Count(); }", "var r = new Totals();", "[|r.Orders|]")]
    [InlineData("class View { public View(ShopContext db, int id) { Order = db.Orders.Find(id); } public Order? Order { get; } }", "ShopContext r = null!;", "[|new View(r, id)|]")]
    [InlineData("class Key { public int Id; public static ShopContext Db = null!; public static Order? operator +(Key key, int id) => Db.Orders.Find(id); }", "var r = new Key();", "[|r + id|]")]
    [InlineData("static class Queries { public static Order? ById(this IQueryable<Order> orders, int id) => orders.FirstOrDefault(o => o.Id == id); public static IQueryable<Order> Named(this IQueryable<Order> orders) => orders.Where(o => o.Number != \"\"); }", "ShopContext r = null!;", "[|r.Orders.Named().ById(id)|]")]
    [InlineData("static class Queries { public static Order? ById(this IQueryable<Order> orders, int id) => orders.FirstOrDefault(o => o.Id == id); }", "var r = new List<Order>().AsQueryable();", "r.ById(id)")]
    [InlineData("static class Saving { public static Order? Get(this ShopContext db, int id, bool load = true) { if (load) return db.Orders.Find(id); return null; } }", "ShopContext r = null!;", "[|r.Get(id)|]")]
    [InlineData("static class Saving { public static Order? Get(this ShopContext db, int id, bool load = true) { if (load) return db.Orders.Find(id); return null; } }", "ShopContext r = null!;", "r.Get(id, load: false)")]
    [InlineData("static class Saving { public static Order? Get(this ShopContext db, int id, bool load = true) { if (!load) return null; return db.Orders.Find(id); } }", "ShopContext r = null!;", "r.Get(id, load: false)")]
    [InlineData("static class Saving { public static Order? Get(this ShopContext db, int id, bool raw = true) { if (!raw) { return db.Orders.AsNoTracking().First(o => o.Id == id); } return db.Orders.Find(id); } }", "ShopContext r = null!;", "[|r.Get(id, id > 3)|]")]
    [InlineData("class Cache { Order? _order; readonly ShopContext _db = null!; public Order Order => _order ??= _db.Orders.First(); }", "var r = new Cache();", "r.Order")]
    [InlineData("class Repo { readonly ShopContext _db = null!; public IEnumerable<Order> Of(int id) => _db.Orders.Where(o => o.CustomerId == id); }", "var r = new Repo();", "[|r.Of(id).ToList()|]")]
    [InlineData("class Repo { readonly ShopContext _db = null!; IQueryable<Order> Open => _db.Orders.Where(o => o.Number != \"\"); public Order Get(int id) => Open.First(o => o.Id == id); }", "var r = new Repo();", "[|r.Get(id)|]")]
    [InlineData("class Repo { public IQueryable<Order> Of(List<Order> all) => all.AsQueryable(); }", "var r = new Repo();", "r.Of(orders).First(o => o.Id == id)")]
    public Task Follows(string types, string before, string call) => Verify.Reports(Shop.Service(
        $"void Use(object? o) {{ }} public async Task Run(List<Order> orders, List<int> ids) {{ await Task.Yield(); {before} foreach (var id in ids) Use({call}); }}") + types);

    // Delegates, compiled queries, lazy values.

    [Theory]
    [InlineData("Func<int, Order?> load = id => _db.Orders.Find(id); foreach (var id in ids) Use([|load(id)|]);")]
    [InlineData("Func<int, Order?> load = id => _db.Orders.Find(id); foreach (var id in ids) Use([|load.Invoke(id)|]);")]
    [InlineData("Func<int, Task<Order>> load = async id => { return await _db.Orders.FirstAsync(o => o.Id == id); }; Use(await Task.WhenAll(ids.Select([|load|])));")]
    [InlineData("Func<int, Order?> load = Load; foreach (var id in ids) Use([|load(id)|]);")]
    [InlineData("foreach (var id in ids) Use([|s_byId(_db, id)|]);")]
    [InlineData("foreach (var id in ids) Use(await [|s_byIdAsync(_db, id)|]);")]
    [InlineData("foreach (var id in ids) Use([|s_ofCustomer(_db, id)|].ToList());")]
    [InlineData("foreach (var id in ids) foreach (var order in [|s_ofCustomer(_db, id)|]) Use(order);")]
    [InlineData("foreach (var id in ids) { var order = new Lazy<Order?>(() => _db.Orders.Find(id)); Use([|order.Value|]); }")]
    [InlineData("foreach (var id in ids) Use(s_ofCustomer(_db, id));")]
    [InlineData("var order = new Lazy<Order?>(() => _db.Orders.Find(1)); foreach (var id in ids) { Use(order.Value); Use([|_db.Orders.Find(id)|]); }")]
    [InlineData("Func<int, Order?> load = id => orders.Find(o => o.Id == id); foreach (var id in ids) Use(load(id));")]
    [InlineData("Func<int, Order?> load = id => id > 3 ? _db.Orders.Find(id) : null; foreach (var id in ids) Use(load(id));")]
    public Task FollowsDelegates(string statements) => Verify.Reports(Shop.Service($$"""
        static readonly Func<ShopContext, int, Order?> s_byId = EF.CompileQuery((ShopContext db, int id) => db.Orders.FirstOrDefault(o => o.Id == id));
        static readonly Func<ShopContext, int, Task<Order?>> s_byIdAsync = EF.CompileAsyncQuery((ShopContext db, int id) => db.Orders.FirstOrDefault(o => o.Id == id));
        static readonly Func<ShopContext, int, IEnumerable<Order>> s_ofCustomer = EF.CompileQuery((ShopContext db, int id) => db.Orders.Where(o => o.CustomerId == id));
        Order? Load(int id) => _db.Orders.Find(id);
        void Use(object? o) { }
        public async Task Run(List<Order> orders, List<int> ids) { await Task.Yield(); {{statements}} }
        """));

    // A message, and the only class that handles it.

    [Theory]
    [InlineData("public record GetOrder(int Id) : IRequest<Order?>;", "await [|_sender.Send(new GetOrder(id))|]")]
    [InlineData("public record GetOrder(int Id) : IRequest<Order?>, ICacheable; public interface ICacheable { }", "await _sender.Send(new GetOrder(id))")]
    [InlineData("public record GetOrder(int Id) : IRequest<Order?>; public class Other : IRequestHandler<GetOrder, Order?> { public Task<Order?> Handle(GetOrder request, CancellationToken ct) => null!; }", "await _sender.Send(new GetOrder(id))")]
    public Task FollowsMessages(string message, string call) => Verify.Reports(Shop.Service(
        $"private readonly ISender _sender = null!; void Use(object? o) {{ }} public async Task Run(List<int> ids) {{ foreach (var id in ids) Use({call}); }}") + message + """
        public interface IRequest<T> { }
        public interface IRequestHandler<TRequest, TResult> { Task<TResult> Handle(TRequest request, CancellationToken ct); }
        public interface ISender { Task<T> Send<T>(IRequest<T> request, CancellationToken ct = default); }
        public class GetOrderHandler : IRequestHandler<GetOrder, Order?>
        {
            private readonly ShopContext _db = null!;
            public async Task<Order?> Handle(GetOrder request, CancellationToken ct) => await _db.Orders.FirstOrDefaultAsync(o => o.Id == request.Id, ct);
        }
        """);

    // Other ways of writing a loop.

    [Theory]
    [InlineData("Use((from id in ids select [|_db.Orders.Find(id)|]).ToList());")]
    [InlineData("var i = 0; do { Use([|_db.Orders.Find(ids[i])|]); i++; } while (i < ids.Count);")]
    [InlineData("Parallel.For(0, ids.Count, i => { using var db = new ShopContext(); Use([|db.Orders.Find(ids[i])|]); });")]
    [InlineData("var i = 0; again: Use([|_db.Orders.Find(ids[i])|]); if (++i < ids.Count) goto again;")]
    [InlineData("var i = 0; next: if (i >= ids.Count) goto done; Use([|_db.Orders.Find(ids[i])|]); i++; goto next; done: Use(i);")]
    [InlineData("Use(ids?.Select(id => [|_db.Orders.Find(id)|]).ToList());")]
    [InlineData("retry: try { Use(_db.Orders.Find(1)); } catch (Exception) { goto retry; }")]
    [InlineData("var n = 0; do { n = _db.Orders.Count(); } while (n > 0);")]
    public Task Reports_OtherLoops(string statements) => Verify.Reports(Shop.Method(statements));

    [Theory]
    [InlineData("foreach (var id in ids) Use(_orders.")]
    [InlineData("foreach (var id in ids) Use(_orders.Get());")]
    [InlineData("foreach (var id in ids) Use(_orders[);")]
    [InlineData("Func<int, Order> f = ; foreach (var id in ids) Use(f(id));")]
    [InlineData("foreach (var id in ids) new Nothing(id).Value();")]
    public Task IsSilent_OnHalfTypedCode(string statements) => Verify.IsSilentOnBrokenCode(Report(statements, Interfaces));

    // Commands that are made once.

    private const string Commands = """
        public static class Commands
        {
            public static int Run(this System.Data.Common.DbCommand command) { using (command) return command.ExecuteNonQuery(); }
            public static int Log(this System.Data.Common.DbCommand command, string text) => command.With("@text", text).Run();
            public static System.Data.Common.DbCommand With(this System.Data.Common.DbCommand command, string name, object? value) { command.Parameters[name].Value = value; return command; }
        }
        public class Store
        {
            private readonly System.Data.Common.DbCommand _insert = null!;
            private readonly System.Data.Common.DbConnection _connection = null!;
            public void Add(int id) => _insert.With("@id", id).ExecuteNonQuery();
            public void AddBy(int id) { var insert = _insert.With("@id", id); insert.Run(); }
            public void AddAnew(int id) { using var insert = _connection.CreateCommand(); insert.With("@id", id).ExecuteNonQuery(); }
            public void AddAnewBy(int id) { using var insert = _connection.CreateCommand(); insert.Log("x"); }
        }
        """;

    private static string Execute(string statements) => Shop.Service(
        "public void Run(List<int> ids, System.Data.Common.DbConnection connection, Store store) { " + statements + " }") + Commands;

    [Theory]
    [InlineData("using var insert = connection.CreateCommand(); foreach (var id in ids) insert.With(\"@id\", id).ExecuteNonQuery();")]
    [InlineData("using var insert = connection.CreateCommand(); foreach (var id in ids) insert.With(\"@id\", id).Run();")]
    [InlineData("using var insert = connection.CreateCommand(); foreach (var id in ids) { var ready = insert.With(\"@id\", id); ready.Log(\"x\"); }")]
    [InlineData("foreach (var id in ids) store.Add(id);")]
    [InlineData("foreach (var id in ids) store.AddBy(id);")]
    public Task NoFalsePositive_a_command_that_is_made_once_and_executed_with_other_values(string statements) => Verify.Reports(Execute(statements));

    [Theory]
    [InlineData("foreach (var id in ids) { using var insert = connection.CreateCommand(); [|insert.With(\"@id\", id).ExecuteNonQuery()|]; }")]
    [InlineData("foreach (var id in ids) { using var insert = connection.CreateCommand(); [|insert.With(\"@id\", id).Run()|]; }")]
    [InlineData("foreach (var id in ids) [|store.AddAnew(id)|];")]
    [InlineData("foreach (var id in ids) [|store.AddAnewBy(id)|];")]
    [InlineData("using var select = connection.CreateCommand(); foreach (var id in ids) { var name = [|select.With(\"@id\", id).ExecuteScalar()|]; }")]
    public Task StillReports_a_command_of_each_element_and_a_query(string statements) => Verify.Reports(Execute(statements));
}
