using System.Threading.Tasks;
using OrmLint.Loading;
using Xunit;

namespace OrmLint.Tests.Loading;

using Verify = Verify<LazyLoadPerElement>;

public class IncludeNavigationTests
{
    [Theory]
    [InlineData(
        "foreach (var o in _db.Orders.ToList()) Use(o.[|Customer|].Name);",
        "foreach (var o in _db.Orders.Include(o => o.Customer).ToList()) Use(o.Customer.Name);")]
    [InlineData(
        "foreach (var order in _db.Orders) { Use(order.[|Items|].Count); }",
        "foreach (var order in _db.Orders.Include(o => o.Items)) { Use(order.Items.Count); }")]
    [InlineData(
        "var list = await _db.Orders.Where(o => o.Id > 3).ToListAsync(ct); foreach (var o in list) Use(o.[|Customer|]);",
        "var list = await _db.Orders.Include(o => o.Customer).Where(o => o.Id > 3).ToListAsync(ct); foreach (var o in list) Use(o.Customer);")]
    [InlineData(
        "foreach (var o in _db.Orders.Include(o => o.Items).ToList()) foreach (var i in o.Items) Use(i.[|Product|].Name);",
        "foreach (var o in _db.Orders.Include(o => o.Items).ThenInclude(i => i.Product).ToList()) foreach (var i in o.Items) Use(i.Product.Name);")]
    [InlineData(
        "foreach (var o in _db.Set<Order>().ToList()) Use(o.[|Customer|].[|Address|].City);",
        "foreach (var o in _db.Set<Order>().Include(o => o.Customer).ThenInclude(c => c.Address).ToList()) Use(o.Customer.Address.City);")]
    [InlineData(
        "foreach (var o in _db.Orders.Include(o => o.Items).ToList()) { Use(o.[|Customer|]); foreach (var i in o.Items) Use(i.[|Product|]); }",
        "foreach (var o in _db.Orders.Include(o => o.Items).Include(o => o.Customer).Include(o => o.Items).ThenInclude(i => i.Product).ToList()) { Use(o.Customer); foreach (var i in o.Items) Use(i.Product); }")]
    [InlineData(
        "foreach (var order in (from o in _db.Orders where o.Id > 1 select o).ToList()) Use(order.[|Customer|].Name);",
        "foreach (var order in (from o in _db.Orders.Include(o => o.Customer) where o.Id > 1 select o).ToList()) Use(order.Customer.Name);")]
    public Task AddsTheInclude(string statements, string expected)
        => Verify.Fixes<IncludeNavigation>(Shop.Method(statements), Shop.Method(expected));

    [Fact]
    public async Task AddsTheIncludeInAnotherDocument()
    {
        const string Caller = """
            public class Report
            {
                public void Print(OrderRepository repository)
                {
                    foreach (var order in repository.GetAll()) System.Console.WriteLine({0});
                }
            }
            """;
        const string Repository = """
            using System.Collections.Generic;
            using System.Linq;

            public class OrderRepository
            {
                private readonly ShopContext _db = new ShopContext();

                // All of them.
                public List<Order> GetAll() => _db.Orders{0}.ToList();
            }
            """;
        await Verify.FixesDocuments<IncludeNavigation>(
            [Caller.Replace("{0}", "order.[|Customer|].[|Address|]"), Repository.Replace("{0}", ""), Shop.Usings + Shop.Model],
            [Caller.Replace("{0}", "order.Customer.Address"), Repository.Replace("{0}", ".Include(o => o.Customer).ThenInclude(c => c.Address)").Replace("System.Linq;", "System.Linq;\nusing Microsoft.EntityFrameworkCore;"), Shop.Usings + Shop.Model]);
    }

    [Fact]
    public Task IsNotOffered_ForTheQueryOfAGenericRepository() => Verify.OffersNoFix<IncludeNavigation>(
        Shop.Method("foreach (var o in new Repository<Order>().All()) Use(o.[|Customer|].Name);")
            + "public class Repository<T> where T : class { private readonly ShopContext _db = new ShopContext(); public List<T> All() => _db.Set<T>().ToList(); }");

    [Fact]
    public Task KeepsTheLayoutOfTheChain() => Verify.Fixes<IncludeNavigation>(
        Shop.Method("""
            var list = _db.Orders
                .Where(o => o.Id > 1) // the new ones
                .ToList();
            foreach (var o in list) Use(o.[|Customer|].Name);
            """),
        Shop.Method("""
            var list = _db.Orders
                .Include(o => o.Customer)
                .Where(o => o.Id > 1) // the new ones
                .ToList();
            foreach (var o in list) Use(o.Customer.Name);
            """));

    [Fact]
    public Task KeepsTabs() => Verify.Fixes<IncludeNavigation>(
        Shop.Method("var list = _db.Orders\n\t\t\t.Where(o => o.Id > 1)\n\t\t\t.ToList();\nforeach (var o in list) Use(o.[|Customer|].Name);"),
        Shop.Method("var list = _db.Orders\n\t\t\t.Include(o => o.Customer)\n\t\t\t.Where(o => o.Id > 1)\n\t\t\t.ToList();\nforeach (var o in list) Use(o.Customer.Name);"));

    [Fact]
    public Task AddsTheUsingDirective() => Verify.Fixes<IncludeNavigation>(
        """
        // Licence
        using System;
        using System.Linq;

        namespace App;

        public class Report
        {
            public void Print(Data.Store store)
            {
                foreach (var pet in store.Pets.ToList()) Console.WriteLine(pet.[|Owner|].Id);
            }
        }
        """ + Store,
        """
        // Licence
        using System;
        using System.Linq;
        using Microsoft.EntityFrameworkCore;

        namespace App;

        public class Report
        {
            public void Print(Data.Store store)
            {
                foreach (var pet in store.Pets.Include(p => p.Owner).ToList()) Console.WriteLine(pet.Owner.Id);
            }
        }
        """ + Store);

    private const string Store = """

        public class Data
        {
            public class Store : Microsoft.EntityFrameworkCore.DbContext { public Microsoft.EntityFrameworkCore.DbSet<Pet> Pets => Set<Pet>(); }
            public class Pet { public int Id { get; set; } public virtual Owner Owner { get; set; } = null!; }
            public class Owner { public int Id { get; set; } }
        }
        """;
}
