using System.Threading.Tasks;
using OrmLint.Loading;
using Xunit;

namespace OrmLint.Tests.Loading;

using Verify = Verify<LoopInvariantQuery>;

public class LoopInvariantQueryTests
{
    [Theory]
    [InlineData("foreach (var o in orders) { var all = [|_db.Products.ToList()|]; Use(all.Count + o.Id); }")]
    [InlineData("var min = 3; foreach (var o in orders) { if (await [|_db.Products.AnyAsync(p => p.Id > min, ct)|]) Use(o); }")]
    [InlineData("var cheap = _db.Products.Where(p => p.Price < 3); for (var i = 0; i < ids.Count; i++) Use([|cheap.Count()|] + ids[i]);")]
    [InlineData("foreach (var o in orders) foreach (var p in [|_db.Products|]) Use(p.Id + o.Id);")]
    [InlineData("foreach (var o in orders) { var q = from p in _db.Products where p.Name.StartsWith(\"a\") select p.Name; Use(o); } foreach (var o in orders) Use([|(from p in _db.Products select p).First()|]);")]
    [InlineData("orders.ForEach(o => Use(([|_db.Set<Product>().AsNoTracking().First()|], o)));")]
    [InlineData("foreach (var o in orders) { Console.WriteLine(o.Number); Use([|_db.Products.Max(p => p.Price)|]); }")]
    public Task Reports_AQueryThatIsTheSame(string statements) => Verify.Reports(Shop.Method(statements));

    [Theory]
    [InlineData("foreach (var o in orders) Use(_db.Customers.First(c => c.Id == o.CustomerId));")]
    [InlineData("var last = 0; foreach (var o in orders) { Use(_db.Products.Count(p => p.Id > last)); last = o.Id; }")]
    [InlineData("var id = 0; var q = _db.Products.Where(p => p.Id == id); foreach (var o in orders) { id = o.Id; Use(q.ToList()); }")]
    [InlineData("foreach (var o in orders) { var id = o.Id; Use(_db.Products.Count(p => p.Id == id)); }")]
    [InlineData("foreach (var o in orders) { _db.Add(o); _db.SaveChanges(); Use(_db.Orders.Count()); }")]
    [InlineData("foreach (var o in orders) { Use(_db.Items.Count()); _db.Items.Where(i => i.OrderId == o.Id).ExecuteDelete(); }")]
    [InlineData("foreach (var o in orders) { Use(_db.Items.Count()); await _db.Database.ExecuteSqlAsync($\"DELETE FROM Items WHERE OrderId = {o.Id}\"); }")]
    [InlineData("foreach (var o in orders) { Use(_db.Items.Count()); Store(o); } void Store(Order o) { _db.Add(o); _db.SaveChanges(); }")]
    [InlineData("Action<Order> store = o => { }; foreach (var o in orders) { Use(_db.Items.Count()); store(o); }")]
    [InlineData("var it = ids.GetEnumerator(); IEnumerator<int> e = it; while (e.MoveNext()) Use(_db.Orders.Count(o => o.Id == e.Current));")]
    [InlineData("var e = ids.GetEnumerator(); while (e.MoveNext()) Use(_db.Orders.Count(o => o.Id == e.Current));")]
    [InlineData("foreach (var o in orders) foreach (var i in o.Items) Use(_db.Customers.First(c => c.Id == o.CustomerId).Name + i.Id);")]
    [InlineData("Use((from o in orders select _db.Customers.First(c => c.Id == o.CustomerId)).ToList());")]
    [InlineData("Use((from id in ids let c = _db.Customers.Find(id) select c.Name).ToList());")]
    [InlineData("var seen = new List<int>(); foreach (var id in ids) { Use(_db.Orders.Count(o => seen.Contains(o.Id))); seen.Add(id); }")]
    [InlineData("while (_db.Orders.Any()) { await Task.Delay(10, ct); }")]
    [InlineData("foreach (var o in orders) { await Task.Delay(10, ct); Use(_db.Orders.Count()); }")]
    [InlineData("foreach (var o in orders) Use(_db.Products.Find(3));")]
    [InlineData("foreach (var o in orders) Use(_db.Products.OrderBy(p => Guid.NewGuid()).First());")]
    [InlineData("foreach (var o in orders) Use(_db.Orders.Count(x => x.Number == DateTime.Now.ToString()));")]
    [InlineData("foreach (var o in orders) Use(_db.Products.Skip(Random.Shared.Next(3)).First());")]
    [InlineData("foreach (var o in orders) { using var db = new ShopContext(); Use(db.Products.ToList()); }")]
    [InlineData("foreach (var batch in orders.Chunk(10)) Use(_db.Products.ToList());")]
    [InlineData("foreach (var o in orders) { var all = _db.Products.ToList(); Use(all); break; }")]
    [InlineData("var all = _db.Products.ToList(); foreach (var o in orders) Use(all.Count);")]
    [InlineData("foreach (var n in new[] { 1, 2 }) Use(_db.Products.ToList());")]
    public Task IsSilent(string statements) => Verify.Reports(Shop.Method(statements));

    /// <summary>One place, one report: what is the same each time is not told twice.</summary>
    [Theory]
    [InlineData("foreach (var o in orders) { var all = _db.Products.ToList(); Use(all.Count + o.Id); }")]
    [InlineData("foreach (var o in orders) foreach (var p in _db.Products) Use(p.Id + o.Id);")]
    public Task QueryPerElementLeavesItToThisRule(string statements) => Verify<QueryPerElement>.Reports(Shop.Method(statements));

    /// <summary>A task to do is nothing to wait for.</summary>
    [Fact]
    public Task Reports_NextToAnEntityThatIsCalledTask() => Verify.Reports(Shop.Service(
        "class Task { public int Id { get; set; } } Task Next(Task task) => task; void Use(object? o) { } void Run(List<Task> tasks) { foreach (var task in tasks) { Use(Next(task)); Use([|_db.Products.Count()|]); } }"));

    [Theory]
    [InlineData("foreach (var o in orders) { Use(_db.Products.Where(p => p.) }")]
    [InlineData("foreach (var o in orders) { var all = _db.Products.Where(x => missing == x.Id).ToList(; }")]
    public Task IsSilent_OnHalfTypedCode(string statements) => Verify.IsSilentOnBrokenCode(Shop.Method(statements));
}
