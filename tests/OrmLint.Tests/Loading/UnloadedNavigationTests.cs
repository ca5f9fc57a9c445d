using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using OrmLint.Loading;
using Xunit;

namespace OrmLint.Tests.Loading;

using Verify = Verify<UnloadedNavigation>;

public class UnloadedNavigationTests
{
    [Theory]
    [InlineData("var o = _db.Orders.AsNoTracking().First(); Use(o.[|Customer|].Name);")]
    [InlineData("var o = await _db.Orders.AsNoTracking().FirstOrDefaultAsync(o => o.Id == 3); Use(o!.[|Customer|]!.Name);")]
    [InlineData("var o = await _db.Orders.AsNoTracking().SingleOrDefaultAsync(ct) ?? throw new Exception(); Use(o.[|Items|].Count);")]
    [InlineData("foreach (var o in _db.Orders.AsNoTracking()) foreach (var i in o.[|Items|]) Use(i);")]
    [InlineData("var all = await _db.Orders.AsNoTracking().ToListAsync(); Use(all.Sum(o => o.[|Items|].Sum(i => i.Quantity)));")]
    [InlineData("var o = _db.Orders.AsNoTracking().Include(o => o.Items).First(); foreach (var i in o.Items) Use(i.[|Product|].Name);")]
    [InlineData("using var db = new ShopContext(); var o = db.Orders.First(); Use(o.[|Customer|].Name);")]
    [InlineData("using (var db = new ShopContext()) { var o = db.Orders.Find(7); Use(o!.[|Customer|].Name); }")]
    [InlineData("using var db = new ShopContext(); var n = db.Customers.Count(); var o = db.Orders.First(); Use(o.[|Items|].Any(i => i.Quantity > n));")]
    [InlineData("var q = _db.Orders.AsNoTracking(); var o = q.OrderBy(o => o.Id).First(); Use(o.[|Customer|].Name); Use(o.Customer.Id);")]
    [InlineData("var o = _db.Orders.AsNoTracking().FirstOrDefault(); Use(o?.[|Customer|].Name);")]
    [InlineData("var o = _db.Orders.AsNoTracking().First(); Use(from i in o.[|Items|] select i.Quantity);")]
    [InlineData("var o = _db.Orders.AsNoTracking().First(); Use((o.[|Customer|]).Name);")]
    public Task Reports_WhatNothingHasLoaded(string statements) => Verify.Reports(Code(statements));

    [Theory]
    [InlineData("var o = _db.Orders.First(); Use(o.Customer.Name);")]
    [InlineData("var o = _db.Orders.AsNoTracking().Include(o => o.Customer).First(); Use(o.Customer.Name);")]
    [InlineData("var o = _db.Orders.AsNoTracking().First(); if (o.Customer is null) return; Use(o.Customer.Name);")]
    [InlineData("var o = _db.Orders.AsNoTracking().First(); Use(o.Customer);")]
    [InlineData("var o = _db.Orders.AsNoTracking().First(); var c = o.Customer; if (c == null) c = new Customer(); Use(c.Name);")]
    [InlineData("var o = _db.Orders.AsNoTracking().First(); o.Items.Add(new Item()); foreach (var i in o.Items) Use(i);")]
    [InlineData("var o = _db.Orders.AsNoTracking().First(); Use(o); Use(o.Customer.Name);")]
    [InlineData("var o = _db.Orders.AsNoTracking().First(); orders.Add(o); Use(o.Customer.Name);")]
    [InlineData("var all = _db.Orders.AsNoTracking().ToList(); foreach (var o in all) Use(o); foreach (var o in all) Use(o.Customer.Name);")]
    [InlineData("var all = _db.Orders.AsNoTracking().ToList(); all.AddRange(orders); foreach (var o in all) Use(o.Customer.Name);")]
    [InlineData("var o = _db.Orders.AsNoTracking().AsTracking().First(); Use(o.Customer.Name);")]
    [InlineData("var q = _db.Orders.AsNoTracking(); if (ct.CanBeCanceled) q = _db.Orders; Use(q.First().Customer.Name);")]
    [InlineData("var q = ct.CanBeCanceled ? _db.Orders.AsNoTracking() : _db.Orders; Use(q.First().Customer.Name);")]
    [InlineData("var o = _db.Orders.AsNoTracking().FirstOrDefault() ?? orders[0]; Use(o.Customer.Name);")]
    [InlineData("using var db = new ShopContext(); Fill(db); var o = db.Orders.First(); Use(o.Customer.Name);")]
    [InlineData("using var db = new ShopContext(); db.Customers.ToList(); var o = db.Orders.First(); Use(o.Customer.Name);")]
    [InlineData("using var db = new ShopContext(); db.Customers.Add(new Customer()); var o = db.Orders.First(); Use(o.Customer.Name);")]
    [InlineData("using var db = new ShopContext(); db.Attach(orders[0]); var o = db.Orders.First(); Use(o.Customer.Name);")]
    [InlineData("using var db = new ShopContext(); db.Orders.Select(o => o.Customer).Load(); var o = db.Orders.First(); Use(o.Customer.Name);")]
    [InlineData("var o = _db.Orders.AsNoTracking().Select(o => new Order { Customer = o.Customer }).First(); Use(o.Customer.Name);")]
    [InlineData("var o = _db.Orders.AsNoTracking().Include(o => o.Items).First(); Use(o.Items.First().Order.Number);")]
    [InlineData("var path = \"Cus\" + ct; var o = _db.Orders.AsNoTracking().Include(path).First(); Use(o.Customer.Name);")]
    [InlineData("var o = _db.Orders.AsNoTracking().First(); Use(nameof(o.Customer.Name));")]
    [InlineData("var a = _db.Customers.AsNoTracking().First(); Use(a.Address.City);")]
    public Task IsSilent_WhereItIsNotCertain(string statements) => Verify.Reports(Code(statements));

    [Theory]
    [InlineData("public Customer Customer { get; set; } = null!;", "public Customer Customer { get; set; } = new();")]
    [InlineData("public Customer Customer { get; set; } = null!;", "private Customer? _c; public Customer Customer { get => _c ??= new(); set => _c = value; }")]
    [InlineData("public Customer Customer { get; set; } = null!;", "[System.ComponentModel.DataAnnotations.Schema.NotMapped] public Customer Customer { get; set; } = null!;")]
    [InlineData("public DbSet<Product>", "protected override void OnModelCreating(ModelBuilder b) => b.Entity<Order>().Ignore(o => o.Customer); public DbSet<Product>")]
    [InlineData("public DbSet<Product>", "protected override void OnModelCreating(ModelBuilder b) => b.Entity<Order>().Navigation(o => o.Customer).AutoInclude(); public DbSet<Product>")]
    [InlineData("public DbSet<Product>", "protected override void OnModelCreating(ModelBuilder b) { foreach (var t in b.Model.GetEntityTypes()) foreach (var n in t.GetNavigations()) n.SetIsEagerLoaded(true); } public DbSet<Product>")]
    [InlineData("public string Number", "private Microsoft.EntityFrameworkCore.Infrastructure.ILazyLoader? Loader { get; set; } public string Number")]
    public Task IsSilent_WhereTheModelSaysOtherwise(string declared, string instead)
        => Verify.Reports(Code("var o = _db.Orders.AsNoTracking().First(); Use(o.Customer.Name);").Replace(declared, instead));

    [Fact]
    public Task IsSilent_WhereProxiesMayBeOn() => Verify.Reports(Shop.Method("var o = _db.Orders.AsNoTracking().First(); Use(o.Customer.Name);"), ef: 10);

    [Fact]
    public Task Message_NamesTheMethodOfTheQuery() => Verify.Reports(
        Code("Use(Get().{|#0:Customer|}.Name);").Replace("void Use(object? o) { }", "void Use(object? o) { }\nOrder Get() => _db.Orders.AsNoTracking().First();"), 10,
        new DiagnosticResult(Rules.UnloadedNavigation).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
            .WithMessage("'Order.Customer' was never loaded, and lazy loading is off: it is null here; include 'Customer' in the query of Service.Get"));

    [Fact]
    public Task Fix_AddsTheInclude() => Verify.Fixes<IncludeNavigation>(
        Code("var o = _db.Orders.AsNoTracking().First(); Use(o.[|Customer|].Name);"),
        Code("var o = _db.Orders.Include(o2 => o2.Customer).AsNoTracking().First(); Use(o.Customer.Name);"));

    [Theory]
    [InlineData("var o = _db.Orders.AsNoTracking().First(); Use(o.Customer.);")]
    [InlineData("foreach (var o in _db.Orders.AsNoTracking(") ]
    public Task IsSilent_OnHalfTypedCode(string statements) => Verify.IsSilentOnBrokenCode(Code(statements));

    private static string Code(string statements) => Shop.Method(statements).Replace("virtual ", "").Replace("void Use(object? o) { }", "void Use(object? o) { }\nvoid Fill(ShopContext db) { }");
}
