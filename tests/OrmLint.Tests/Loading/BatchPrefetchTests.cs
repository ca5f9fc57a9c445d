using System.Threading.Tasks;
using OrmLint.Loading;
using Xunit;

namespace OrmLint.Tests.Loading;

using Verify = Verify<QueryPerElement>;

public class BatchPrefetchTests
{
    [Fact]
    public Task FindBecomesADictionary() => Fixes(
        """
        foreach (var order in orders)
        {
            var customer = await [|_db.Customers.FindAsync([order.CustomerId], ct)|];
            Use(customer?.Name);
        }
        """,
        """
        var customerIds = orders.Select(order => order.CustomerId).Distinct().ToList();
        var customersById = await _db.Customers.Where(customer => customerIds.Contains(customer.Id)).ToDictionaryAsync(customer => customer.Id, ct);
        foreach (var order in orders)
        {
            var customer = customersById.GetValueOrDefault(order.CustomerId);
            Use(customer?.Name);
        }
        """);

    [Fact]
    public Task AStreamOfRowsBecomesAList() => Fixes(
        """
        // One by one.
        await foreach (var order in _db.Orders
            .Where(o => o.Id > 3)
            .AsAsyncEnumerable()
            .WithCancellation(ct))
        {
            Use(await [|_db.Customers.FindAsync([order.CustomerId], ct)|]);
        }
        """,
        """
        var orderList = await _db.Orders
            .Where(o => o.Id > 3)
            .ToListAsync(ct);
        var customerIds = orderList.Select(order => order.CustomerId).Distinct().ToList();
        var customersById = await _db.Customers.Where(customer => customerIds.Contains(customer.Id)).ToDictionaryAsync(customer => customer.Id, ct);
        // One by one.
        foreach (var order in orderList)
        {
            Use(customersById.GetValueOrDefault(order.CustomerId));
        }
        """);

    [Fact]
    public Task FirstStillThrowsInvalidOperationException() => Fixes(
        "foreach (var id in ids) Use((await [|_db.Products.FirstAsync(p => p.Id == id, ct)|].ConfigureAwait(false)).Name);",
        """
        var productsById = (await _db.Products.Where(p => ids.Contains(p.Id)).ToListAsync(ct).ConfigureAwait(false)).ToLookup(p => p.Id);
        foreach (var id in ids) Use(productsById[id].First().Name);
        """);

    [Fact]
    public Task RowsOfAnElementKeepTheirOrder_AndTheChainItsLayout() => Fixes(
        """

        // All of them.
        foreach (var order in orders)
        {
            var items = await [|_db.Items
                .AsNoTracking() // read only
                .Where(i => i.OrderId == order.Id && i.Quantity > 0)
                .OrderBy(i => i.Quantity)
                .ToListAsync(ct)|];
            Use(items);
        }
        """,
        """

        var orderIds = orders.Select(order => order.Id).Distinct().ToList();
        var itemsByOrderId = (await _db.Items
            .AsNoTracking() // read only
            .Where(i => orderIds.Contains(i.OrderId) && i.Quantity > 0)
            .OrderBy(i => i.Quantity)
            .ToListAsync(ct)).ToLookup(i => i.OrderId);
        // All of them.
        foreach (var order in orders)
        {
            var items = itemsByOrderId[order.Id].ToList();
            Use(items);
        }
        """);

    [Fact]
    public Task CountBecomesAGroupedQuery() => Fixes(
        "foreach (var order in orders) Use([|_db.Items.Count(i => i.OrderId == order.Id)|]);",
        """
        var orderIds = orders.Select(order => order.Id).Distinct().ToList();
        var itemCountByOrderId = _db.Items.Where(i => orderIds.Contains(i.OrderId)).GroupBy(i => i.OrderId).Select(group => new { group.Key, Count = group.Count() }).ToDictionary(group => group.Key, group => group.Count);
        foreach (var order in orders) Use(itemCountByOrderId.GetValueOrDefault(order.Id));
        """);

    [Theory]
    [InlineData(8, "(await _db.Items.Where(i => orderIds.Contains(i.OrderId)).Select(i => i.OrderId).Distinct().ToListAsync(ct)).ToHashSet()")]
    [InlineData(9, "await _db.Items.Where(i => orderIds.Contains(i.OrderId)).Select(i => i.OrderId).Distinct().ToHashSetAsync(ct)")]
    public Task AnyBecomesASetOfKeys(int ef, string query) => Verify.Fixes<BatchPrefetch>(
        Shop.Method("foreach (var order in orders) if (await [|_db.Items.AnyAsync(i => i.OrderId == order.Id, ct)|]) Use(order);"),
        Shop.Method($$"""
            var orderIds = orders.Select(order => order.Id).Distinct().ToList();
            var orderIdsWithItems = {{query}};
            foreach (var order in orders) if (orderIdsWithItems.Contains(order.Id)) Use(order);
            """),
        ef);

    [Fact]
    public Task TwoQueriesShareTheirKeys_AndOneQueryWhereTheyAskTheSame() => Fixes(
        """
        foreach (var order in orders)
        {
            Use([|_db.Customers.FirstOrDefault(c => c.Id == order.CustomerId)|]);
            Use([|_db.Customers.FirstOrDefault(c => c.Id == order.CustomerId)|]);
            Use([|_db.Customers.Count(c => c.Id == order.CustomerId)|]);
        }
        """,
        """
        var customerIds = orders.Select(order => order.CustomerId).Distinct().ToList();
        var customersById = _db.Customers.Where(c => customerIds.Contains(c.Id)).ToDictionary(c => c.Id);
        var customerCountById = _db.Customers.Where(c => customerIds.Contains(c.Id)).GroupBy(c => c.Id).Select(group => new { group.Key, Count = group.Count() }).ToDictionary(group => group.Key, group => group.Count);
        foreach (var order in orders)
        {
            Use(customersById.GetValueOrDefault(order.CustomerId));
            Use(customersById.GetValueOrDefault(order.CustomerId));
            Use(customerCountById.GetValueOrDefault(order.CustomerId));
        }
        """);

    [Theory]
    // What is written in between may change the answer.
    [InlineData("foreach (var order in orders) { Use([|_db.Customers.First(c => c.Id == order.CustomerId)|]); _db.SaveChanges(); }")]
    [InlineData("foreach (var order in orders) { Use([|_db.Customers.First(c => c.Id == order.CustomerId)|]); _db.ChangeTracker.Clear(); }")]
    // Find sees what is added, and not saved.
    [InlineData("foreach (var order in orders) { if ([|_db.Customers.Find(order.CustomerId)|] is null) _db.Customers.Add(new Customer { Id = order.CustomerId }); }")]
    // Which of several rows comes first is the database's choice, and how it compares text.
    [InlineData("foreach (var order in orders) Use([|_db.Items.First(i => i.OrderId == order.Id)|]);")]
    [InlineData("foreach (var order in orders) Use([|_db.Customers.SingleOrDefault(c => c.Name == order.Number)|]);")]
    // A part of the rows of each.
    [InlineData("foreach (var order in orders) Use([|_db.Items.Where(i => i.OrderId == order.Id).Take(2).ToList()|]);")]
    // The key, or a condition, changes in the loop.
    [InlineData("foreach (var order in orders) { order.CustomerId++; Use([|_db.Customers.Find(order.CustomerId)|]); }")]
    [InlineData("var most = 0; foreach (var order in orders) { Use([|_db.Items.Count(i => i.OrderId == order.Id && i.Quantity > most)|]); most++; }")]
    // No statement to put it before, no task to wait for.
    [InlineData("IEnumerable<Customer> Lazy() => ids.Select(id => [|_db.Customers.First(c => c.Id == id)|]); Use(Lazy());")]
    [InlineData("if (ct.CanBeCanceled) foreach (var id in ids) Use([|_db.Customers.Find(id)|]);")]
    [InlineData("var tasks = new List<Task>(); foreach (var id in ids) tasks.Add([|_db.Customers.FirstAsync(c => c.Id == id)|]);")]
    [InlineData("await Task.WhenAll(ids.Select(async id => await [|_db.Customers.FirstAsync(c => c.Id == id)|]));")]
    [InlineData("foreach (var order in orders) { var items = order.Items; items.Add(new Item()); foreach (var item in items) Use([|_db.Products.Single(p => p.Id == item.ProductId)|]); }")]
    // A context that each element has for itself is not there before.
    [InlineData("foreach (var id in ids) { using var db = new ShopContext(); Use([|db.Customers.First(c => c.Id == id)|]); }")]
    public Task OffersNothingWhereItWouldNotBeTheSame(string statements) => Verify.OffersNoFix<BatchPrefetch>(Shop.Method(statements));

    // What gives back a query is called once, and what it gives is asked for all.
    [Theory]
    [InlineData(
        "foreach (var order in orders) Use(await [|_customers.Query().FirstOrDefaultAsync(c => c.Id == order.CustomerId, ct)|]);",
        "var customerIds = orders.Select(order => order.CustomerId).Distinct().ToList();\nvar customersById = await _customers.Query().Where(c => customerIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);\nforeach (var order in orders) Use(customersById.GetValueOrDefault(order.CustomerId));")]
    [InlineData(
        "var many = _db.Items.Many(); foreach (var order in orders) Use([|many.Where(i => i.OrderId == order.Id).ToList()|]);",
        "var many = _db.Items.Many(); var orderIds = orders.Select(order => order.Id).Distinct().ToList();\nvar itemsByOrderId = many.Where(i => orderIds.Contains(i.OrderId)).ToLookup(i => i.OrderId);\nforeach (var order in orders) Use(itemsByOrderId[order.Id].ToList());")]
    [InlineData(
        "foreach (var id in ids) if ([|Big.Any(i => i.OrderId == id)|]) Use(id);",
        "var orderIdsWithItems = Big.Where(i => ids.Contains(i.OrderId)).Select(i => i.OrderId).Distinct().ToHashSet();\nforeach (var id in ids) if (orderIdsWithItems.Contains(id)) Use(id);")]
    public Task AQueryThatIsGivenBack(string statements, string expected) => Verify.Fixes<BatchPrefetch>(WithRepositories(statements), WithRepositories(expected));

    [Theory]
    // Each call has a context of its own, counts, asks something else for the element, or takes a part of the rows.
    [InlineData("foreach (var id in ids) Use([|new Orders().Query().First(o => o.Id == id)|]);")]
    [InlineData("foreach (var id in ids) Use([|New.Query().First(o => o.Id == id)|]);")]
    [InlineData("foreach (var id in ids) Use([|_orders.Fresh().First(o => o.Id == id)|]);")]
    [InlineData("foreach (var id in ids) Use([|_orders.Counted().First(o => o.Id == id)|]);")]
    [InlineData("foreach (var order in orders) Use([|_orders.Of(order.CustomerId).First(o => o.Id == order.Id)|]);")]
    [InlineData("foreach (var id in ids) Use([|_orders.Some().Where(o => o.CustomerId == id).ToList()|]);")]
    [InlineData("foreach (var id in ids) Use([|_orders.Numbers().First(n => n == id)|]);")]
    [InlineData("foreach (var id in ids) Use([|_orders.Either().First(o => o.Id == id)|]);")]
    // Two things implement it: one of them writes down what was asked.
    [InlineData("foreach (var id in ids) Use([|_products.Query().First(p => p.Id == id)|]);")]
    public Task OffersNothing_WhereAnotherQueryMayBeGivenBack(string statements) => Verify.OffersNoFix<BatchPrefetch>(WithRepositories(statements));

    private static string WithRepositories(string statements) => Shop.Method(statements).Replace("private readonly ShopContext _db = new ShopContext();", """
        private readonly ShopContext _db = new ShopContext();
            private readonly IRepository<Customer> _customers = null!;
            private readonly IProducts _products = null!;
            private readonly Orders _orders = new();
            private static Orders New => new();
            private IQueryable<Item> Big => _db.Items.Where(i => i.Quantity > 99);
        """) + """

        public interface IRepository<T> where T : class { IQueryable<T> Query(); }
        public class Repository<T>(ShopContext db) : IRepository<T> where T : class
        {
            private DbSet<T> Rows => db.Set<T>();
            public IQueryable<T> Query() => Rows.AsQueryable();
        }

        public interface IProducts { IQueryable<Product> Query(); }
        public class Products(ShopContext db) : IProducts { public IQueryable<Product> Query() => db.Products; }
        public class LoggedProducts(ShopContext db) : IProducts { public int Asked; public IQueryable<Product> Query() { Asked++; return db.Products; } }

        public class Orders
        {
            private readonly ShopContext _db = new();
            private int _calls;
            public IQueryable<Order> Query() => _db.Orders;
            public IQueryable<Order> Fresh() => new ShopContext().Orders;
            public IQueryable<Order> Counted() { _calls++; return _db.Orders; }
            public IQueryable<Order> Of(int customer) => _db.Orders.Where(o => o.CustomerId == customer);
            public IQueryable<Order> Some() => _db.Orders.OrderBy(o => o.Id).Take(10);
            public IQueryable<int> Numbers() => _db.Orders.Select(o => o.Id);
            public IQueryable<Order> Either() { if (_calls > 0) return _db.Orders.AsNoTracking(); return _db.Orders; }
        }

        public static class Extensions { public static IQueryable<Item> Many(this IQueryable<Item> items) => items.Where(i => i.Quantity > 9); }
        """;

    [Fact]
    public Task TypesAreWrittenOutWhereTheFileDoesSo_AndUsingsAdded() => Verify.Fixes<BatchPrefetch>(
        """
        using System;

        namespace App;

        public class Report
        {
            public void Print(ShopContext store, int[] ids)
            {
                int count = 0;
                foreach (int id in ids)
                {
                    Customer? found = [|store.Customers.Find(id)|];
                    if (found != null) count++;
                }

                Console.WriteLine(count);
            }
        }
        """ + Store,
        """
        using System;
        using System.Collections.Generic;
        using System.Linq;

        namespace App;

        public class Report
        {
            public void Print(ShopContext store, int[] ids)
            {
                int count = 0;
                List<int> distinctIds = ids.Distinct().ToList();
                Dictionary<int, Customer> customersById = store.Customers.Where(customer => distinctIds.Contains(customer.Id)).ToDictionary(customer => customer.Id);
                foreach (int id in ids)
                {
                    Customer? found = customersById.GetValueOrDefault(id);
                    if (found != null) count++;
                }

                Console.WriteLine(count);
            }
        }
        """ + Store);

    private static readonly string Store = "\n" + Shop.Model.Replace("public class ShopContext : DbContext", "public class ShopContext : Microsoft.EntityFrameworkCore.DbContext")
        .Replace("DbSet<", "Microsoft.EntityFrameworkCore.DbSet<").Replace("ICollection<", "System.Collections.Generic.ICollection<").Replace("new List<", "new System.Collections.Generic.List<").Replace("namespace", "");

    private static Task Fixes(string statements, string expected) => Verify.Fixes<BatchPrefetch>(Shop.Method(statements), Shop.Method(expected));
}
