using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using OrmLint.Loading;
using Xunit;

namespace OrmLint.Tests.Loading;

using Verify = Verify<LazyLoadPerElement>;

public class LazyLoadPerElementTests
{
    [Theory]
    [InlineData("foreach (var o in _db.Orders.ToList()) Use(o.[|Customer|].Name);")]
    [InlineData("foreach (var o in _db.Orders) Use(o.[|Items|].Count);")]
    [InlineData("var list = await _db.Orders.Where(o => o.Id > 3).ToListAsync(ct); foreach (var o in list) { var c = o.[|Customer|]; Use(c); }")]
    [InlineData("var list = _db.Orders.ToList(); Use(list.Select(o => o.[|Customer|].Name).ToList());")]
    [InlineData("var list = _db.Orders.ToList(); for (var i = 0; i < 1; i++) { } list.ForEach(o => Use(o.[|Customer|]));")]
    [InlineData("foreach (var o in _db.Orders.Include(o => o.Items).ToList()) foreach (var i in o.Items) Use(i.[|Product|].Name);")]
    [InlineData("foreach (var o in _db.Orders.Include(o => o.Customer).ToList()) Use(o.Customer.[|Address|].City);")]
    [InlineData("foreach (var o in _db.Orders.OrderBy(o => o.Id).Take(10).AsSplitQuery()) { if (o.[|Items|].Any(i => i.Quantity > 1)) Use(o); }")]
    [InlineData("await foreach (var o in _db.Orders.AsAsyncEnumerable()) Use(o.[|Customer|]?.Name);")]
    [InlineData("Use(_db.Orders.AsEnumerable().GroupBy(o => o.[|Customer|].Name).Count());")]
    [InlineData("IEnumerable<Order> list = _db.Orders.AsNoTracking().ToArray(); foreach (var o in list.Where(o => o.Id > 1)) Use(o.[|Customer|].Name);")]
    [InlineData("foreach (var o in _db.Orders.Include(\"Items\").ToList()) { Use(o.[|Customer|]); foreach (var i in o.Items) Use(i.[|Product|]); }")]
    [InlineData("foreach (var o in (from o in _db.Orders where o.Id > 1 orderby o.Id select o).ToList()) Use(o.[|Customer|].Name);")]
    [InlineData("foreach (var o in _db.Orders.ToList()) { Use(o.[|Customer|].Name); Use(o.Customer.Id); Use(o.Customer.[|Address|].City); }")]
    [InlineData("var list = (await _db.Orders.ToListAsync().ConfigureAwait(false)); foreach (Order o in list) Use(o?.[|Customer|]);")]
    [InlineData("var list = _db.Orders.ToList(); for (var i = 0; i < list.Count; i++) Use(list[i].[|Customer|].Name);")]
    [InlineData("var list = _db.Orders.ToArray(); for (var i = 0; i < list.Length; i++) { var o = list[i]; Use(o.[|Items|].Count); }")]
    [InlineData("foreach (var o in await _db.Orders.ToListAsync()) { var c = o.[|Customer|]; Use(c.[|Address|].City); }")]
    public Task Reports_ANavigationThatTheQueryDoesNotLoad(string statements) => Verify.Reports(Shop.Method(statements), ef: 10);

    [Theory]
    [InlineData("foreach (var o in _db.Orders.Include(o => o.Customer).ToList()) Use(o.Customer.Name);")]
    [InlineData("foreach (var o in _db.Orders.Include(x => x.Items).ThenInclude(i => i.Product)) foreach (var i in o.Items) Use(i.Product.Name);")]
    [InlineData("foreach (var o in _db.Orders.Include(\"Items.Product\").ToList()) foreach (var i in o.Items) Use(i.Product.Name);")]
    [InlineData("foreach (var o in _db.Orders.Include(o => o.Items.Where(i => i.Quantity > 1)).ToList()) Use(o.Items.Count);")]
    [InlineData("foreach (var o in _db.Orders.Include(o => o.Customer.Address).ToList()) Use(o.Customer.Address.City);")]
    [InlineData("var q = _db.Orders.AsQueryable(); if (ct.CanBeCanceled) q = q.Include(o => o.Customer); foreach (var o in q.ToList()) Use(o.Customer.Name);")]
    [InlineData("foreach (var o in _db.Orders.Include(o => o.Items).ToList()) foreach (var i in o.Items) Use(i.Order.Number);")]
    [InlineData("foreach (var o in _db.Orders.Select(o => new { o.Id, o.Customer.Name }).ToList()) Use(o.Name);")]
    [InlineData("foreach (var o in _db.Orders.Where(o => o.Customer.Name == \"a\").ToList()) Use(o.CustomerId);")]
    [InlineData("foreach (var o in _db.Orders.ToList()) o.Customer = new Customer();")]
    [InlineData("var o = _db.Orders.First(); Use(o.Customer.Name);")]
    [InlineData("foreach (var o in orders) Use(o.Customer.Name);")]
    [InlineData("foreach (var o in _db.Orders.ToList()) Use(nameof(o.Customer));")]
    [InlineData("_db.Customers.Load(); foreach (var o in _db.Orders.ToList()) Use(o.Customer.Name);")]
    [InlineData("foreach (var o in _db.Orders.ToList()) { _db.Entry(o).Reference(x => x.Customer).Load(); Use(o.Customer.Name); }")]
    [InlineData("foreach (var i in _db.Items.Where(i => i.OrderId == 7).ToList()) Use(i.Order.Number);")]
    [InlineData("foreach (var o in _db.Orders.ToList()) { Use(o.Customer.Name); break; }")]
    [InlineData("var path = \"Cus\" + ct; foreach (var o in _db.Orders.Include(path).ToList()) Use(o.Customer.Name);")]
    [InlineData("foreach (var o in _db.Orders.ToList()) Use(_db.Items.Where(i => i.Order.Id == o.Id).ToList());")]
    [InlineData("var list = _db.Orders.ToList(); Use(list[0].Customer.Name); for (var i = 0; i < 3; i++) Use(list[i].Customer.Name);")]
    public Task IsSilent_WhereNothingIsLoadedPerElement(string statements) => Verify.Reports(Shop.Method(statements), ef: 10);

    [Fact]
    public Task IsSilent_WithoutTheProxiesPackage() => Verify.Reports(Shop.Method("foreach (var o in _db.Orders.ToList()) Use(o.Customer.Name);"), ef: 9);

    [Fact]
    public Task IsSilent_WhereTheModelIncludesTheNavigation() => Verify.Reports(
        Shop.Method("foreach (var o in _db.Orders.ToList()) { Use(o.Customer.Name); }")
            .Replace("public DbSet<Product>", "protected override void OnModelCreating(ModelBuilder b) => b.Entity<Order>().Navigation(o => o.Customer).AutoInclude(); public DbSet<Product>"), ef: 10);

    [Fact]
    public Task IsSilent_OnOwnedTypesAndNavigationsThatAreNotVirtual() => Verify.Reports(
        Shop.Usings + """
        public class Person { public int Id { get; set; } public virtual Home Home { get; set; } = null!; public Person? Friend { get; set; } public virtual Shade Shade { get; set; } = null!; }
        public class Home { public string City { get; set; } = ""; }
        [Owned] public class Shade { public int Id { get; set; } }
        public class People : DbContext
        {
            public DbSet<Person> All => Set<Person>();
            protected override void OnModelCreating(ModelBuilder b) => b.Entity<Person>().OwnsOne(p => p.Home);
            public void Run() { foreach (var p in All.ToList()) Console.WriteLine(p.Home.City + p.Friend + p.Shade); }
        }
        """, ef: 10);

    [Fact]
    public Task Message_NamesTheNavigationAndTheInclude() => Verify.Reports(
        Shop.Method("foreach (var o in _db.Orders.Include(o => o.Items)) foreach (var i in o.Items) Use(i.{|#0:Product|}.Name);"), 10,
        new DiagnosticResult(Rules.LazyLoadPerElement).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
            .WithMessage("'Item.Product' is loaded lazily, once per element of '_db.Orders.Include(o => o.Items)'; include 'Items.Product' in the query"));

    [Theory]
    [InlineData("foreach (var o in All()) Use(o.[|Customer|].Name);", "List<Order> All() => _db.Orders.ToList();")]
    [InlineData("foreach (var o in await All()) Use(o.[|Customer|].Name);", "async Task<Order[]> All() { var all = await _db.Orders.ToArrayAsync(); return all; }")]
    [InlineData("foreach (var o in await All()) Use(o.[|Items|].Count);", "Task<List<Order>> All() => _db.Orders.Include(o => o.Customer).ToListAsync();")]
    [InlineData("foreach (var o in _db.Orders.ToList()) Use([|Name(o)|]);", "string Name(Order order) => order.Customer.Name;")]
    [InlineData("foreach (var o in _db.Orders.ToList()) Use([|Name(order: o)|]);", "string Name(Order order) { var customer = order.Customer; return customer.Name; }")]
    [InlineData("Use(_db.Orders.ToList().ConvertAll([|Name|]));", "static string Name(Order order) => order.Customer?.Name ?? \"\";")]
    [InlineData("Use(_db.Orders.ToList().Select([|Name|]));", "static string Name(Order order) => order.Customer.Name;")]
    [InlineData("var all = _db.Orders.Where(o => o.Id > 1).ToList(); [|Print(all)|];", "void Print(IEnumerable<Order> all) { foreach (var o in all) Use(o.Items.Count); }")]
    [InlineData("foreach (var o in _held) Use(o.[|Customer|].Name);", "private List<Order>? _held; void Load() { _held = _db.Orders.ToList(); }")]
    [InlineData("foreach (var g in _db.Orders.ToList().GroupBy(o => o.CustomerId)) Use(g.Sum(o => o.[|Items|].Count));", "")]
    [InlineData("var byId = _db.Orders.ToList().ToDictionary(o => o.Id); foreach (var id in ids) Use(id); foreach (var (_, o) in byId) Use(o); foreach (var o in byId.Values) Use(o.[|Customer|].Name);", "")]
    [InlineData("var byKey = _db.Orders.ToList().ToLookup(o => o.CustomerId); foreach (var o in byKey[3]) Use(o.[|Items|].Count);", "")]
    [InlineData("foreach (var i in _db.Orders.ToList().SelectMany(o => o.[|Items|])) Use(i.[|Product|].Name);", "")]
    [InlineData("foreach (var c in _db.Orders.Include(o => o.Customer).ToList().Select(o => o.Customer)) Use(c.[|Address|].City);", "")]
    public Task Reports_AcrossMethods(string statements, string members)
        => Verify.Reports(Shop.Method(statements).Replace("void Use(object? o) { }", "void Use(object? o) { }\n" + members).Replace("in _held", "in _held!"), ef: 10);

    [Theory]
    [InlineData("foreach (var o in All()) Use(o.Customer.Name);", "List<Order> All() => _db.Orders.Include(o => o.Customer).ToList();")]
    [InlineData("foreach (var o in All()) Use(o.Customer.Name);", "protected virtual List<Order> All() => _db.Orders.ToList();")]
    [InlineData("foreach (var o in All(ids)) Use(o.Customer.Name);", "List<Order> All(List<int> ids) { if (ids.Count == 0) return _db.Orders.Include(o => o.Customer).ToList(); return _db.Orders.ToList(); }")]
    [InlineData("foreach (var o in All()) Use(o.Customer.Name);", "List<Order> All() => All();")]
    [InlineData("foreach (var o in _db.Orders.ToList()) Use(Name(o));", "string Name(Order o) => o.Id > 5 ? o.Customer.Name : \"\";")]
    [InlineData("foreach (var o in _db.Orders.ToList()) Use(Name(o));", "string Name(Order o) { o.Customer = new Customer(); return o.Customer.Name; }")]
    [InlineData("foreach (var o in _db.Orders.ToList()) Use(Name(o));", "string Name(Order o) => o.Id == 0 ? Name(o) : \"\";")]
    [InlineData("var o = _db.Orders.First(); Use(Name(o)); foreach (var id in ids) Use(Name(o));", "string Name(Order o) => o.Customer.Name;")]
    [InlineData("foreach (var o in _held!) Use(o.Customer.Name);", "private List<Order>? _held; void Load() { _held = _db.Orders.ToList(); } void Reload() { _held = _db.Orders.Include(o => o.Customer).ToList(); }")]
    [InlineData("foreach (var o in _held!) Use(o.Customer.Name);", "public List<Order>? _held; void Load() { _held = _db.Orders.ToList(); }")]
    [InlineData("var customers = Customers(); foreach (var o in _db.Orders.ToList()) Use(o.Customer.Name);", "List<Customer> Customers() => _db.Customers.ToList();")]
    [InlineData("foreach (var g in _db.Orders.GroupBy(o => o.CustomerId)) Use(g.Key);", "")]
    [InlineData("var byId = _db.Orders.ToList().ToDictionary(o => o.Id); Use(byId[3].Customer.Name);", "")]
    [InlineData("_db.ChangeTracker.LazyLoadingEnabled = false; foreach (var o in _db.Orders.ToList()) Use(o.Customer);", "")]
    public Task IsSilent_AcrossMethods(string statements, string members)
        => Verify.Reports(Shop.Method(statements).Replace("void Use(object? o) { }", "void Use(object? o) { }\n" + members), ef: 10);

    [Fact]
    public Task Message_NamesTheWayAndTheMethodOfTheQuery() => Verify.Reports(
        Shop.Method("foreach (var o in All()) Use({|#0:Name(o)|});").Replace("void Use(object? o) { }", "void Use(object? o) { }\nList<Order> All() => _db.Orders.ToList();\nstring Name(Order o) => Text.Of(o);")
            + "public static class Text { public static string Of(Order o) => o.Customer.Name; }", 10,
        new DiagnosticResult(Rules.LazyLoadPerElement).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
            .WithMessage("'Order.Customer' is loaded lazily, once per element of 'All()' (via Service.Name → Text.Of); include 'Customer' in the query of Service.All"));

    [Theory]
    [InlineData("foreach (var o in _db.Orders.ToList()) Use(o.)")]
    [InlineData("foreach (var o in _db.Orders.Include(o => ).ToList()) { Use(o.Customer")]
    [InlineData("foreach (var in _db.Orders) { }")]
    public Task IsSilent_OnHalfTypedCode(string statements) => Verify.IsSilentOnBrokenCode(Shop.Method(statements));
}
