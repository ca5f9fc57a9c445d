using System.Threading.Tasks;
using OrmLint.Loading;
using Xunit;

namespace OrmLint.Tests.Loading;

using Verify = Verify<QueryPerLevel>;

public class QueryPerLevelTests
{
    [Theory]
    [InlineData("string Path(int? id) { if (id == null) return \"\"; var c = [|_db.Categories.Find(id)|]; return Path(c!.ParentId) + c.Name; }")]
    [InlineData("void Run() { Up(3); void Up(int? id) { var c = [|_db.Categories.Single(x => x.Id == id)|]; if (c.ParentId != null) Up(c.ParentId); } }")]
    [InlineData("void Up(Category c) { var parent = [|Load(c.ParentId)|]; if (parent != null) Up(parent); } Category? Load(int? id) => _db.Categories.FirstOrDefault(x => x.Id == id);")]
    [InlineData("int Count(Node node) => [|_db.Products.Count(p => p.Id == node.Id)|] + (node.Next is { } next ? Count(next) : 0); class Node { public int Id; public Node? Next { get; set; } }")]
    [InlineData("int Count(Node node) { var found = node.Id == 0 ? 0 : [|Below(node)|]; foreach (var next in node.Nodes) found += Count(next); return found; } int Below(Node node) => _db.Products.Count(p => p.Id == node.Id); class Node { public int Id; public List<Node> Nodes { get; } = new(); }")]
    public Task Reports_ARecursion(string members) => Verify.Reports(Service(members));

    // One query per element: ORM1001 says so, at the call back.
    [Theory]
    [InlineData("int Depth(Category c) { var below = _db.Categories.Where(x => x.ParentId == c.Id).ToList(); return below.Count == 0 ? 1 : 1 + below.Max(x => Depth(x)); }")]
    [InlineData("async Task VisitAsync(int id) { foreach (var c in await _db.Categories.Where(x => x.ParentId == id).ToListAsync()) { Use(c); await VisitAsync(c.Id); } }")]
    [InlineData("void Outer(Category c) { Inner(c); } void Inner(Category c) { foreach (var x in _db.Categories.Where(y => y.ParentId == c.Id).ToList()) Outer(x); }")]
    [InlineData("int Count(Node node) => _db.Products.Count(p => p.Id == node.Id) + node.Nodes.Sum(n => Count(n)); class Node { public int Id; public List<Node> Nodes { get; } = new(); }")]
    public Task IsSilent_WhereEachElementIsACallBack(string members) => Verify.Reports(Service(members));

    [Theory]
    [InlineData("int? id = 3; while (id != null) { var c = [|_db.Categories.Find(id)|]; if (c == null) break; id = c.ParentId; }")]
    [InlineData("for (var c = _db.Categories.First(); c != null; c = [|_db.Categories.FirstOrDefault(x => x.Id == c.ParentId)|]) Use(c);")]
    [InlineData("var c = await _db.Categories.FirstAsync(); while (c.ParentId is { } parent) { c = await [|_db.Categories.SingleAsync(x => x.Id == parent)|]; Use(c); }")]
    [InlineData("int? id = 3; do { var c = [|_db.Categories.Where(x => x.Id == id).Single()|]; id = c.ParentId; } while (id != null);")]
    public Task Reports_AWalkFromRowToRow(string statements) => Verify.Reports(Service("async Task Run() { await Task.Yield(); " + statements + " }"));

    [Theory]
    [InlineData("async Task<Category?> Get(int id, int attempt = 0) { try { return await _db.Categories.FindAsync(id); } catch (Exception) { return await Get(id, attempt + 1); } }")]
    [InlineData("async Task<Category?> Get(int id, int attempt = 0) { var c = await _db.Categories.FirstOrDefaultAsync(x => x.Id == id); return c ?? await Get(id, attempt + 1); }")]
    [InlineData("string Free(string name) => _db.Categories.Any(c => c.Name == name) ? Free(name + \"1\") : name;")]
    [InlineData("string Free(string name, int n) => _db.Categories.Any(c => c.Name == name + n) ? Free(name, n + 1) : name + n;")]
    [InlineData("void Page(int page) { var some = _db.Categories.Skip(page * 10).Take(10).ToList(); if (some.Count == 10) Page(page + 1); }")]
    [InlineData("void Page(int last) { var some = _db.Categories.Where(c => c.Id > last).OrderBy(c => c.Id).Take(10).ToList(); if (some.Count == 10) Page(some[9].Id); }")]
    [InlineData("void Visit(Category c, ILookup<int?, Category> all) { foreach (var x in all[c.Id]) Visit(x, all); } void Run() { var all = _db.Categories.ToLookup(c => c.ParentId); Visit(all[null].First(), all); }")]
    [InlineData("Dictionary<int, Category> _known = new(); Category Get(int id) { if (!_known.TryGetValue(id, out var c)) { c = _db.Categories.Single(x => x.Id == id); if (c.ParentId is { } p) Get(p); } return c; }")]
    [InlineData("void Get(int id) => Get(id, true); void Get(int id, bool all) => Use(_db.Categories.Where(c => c.Id == id).ToList());")]
    [InlineData("void Visit(Category c) { c.Children.ForEach(x => Visit(x)); } void Run() => Visit(_db.Categories.First());")]
    public Task IsSilent_OnRecursionOfAnotherKind(string members) => Verify.Reports(Service(members));

    // LANCommander: jobs wait in a queue; a job that is done starts the next one.
    [Theory]
    [InlineData("Queue<Category> _queue = new(); void Next() { if (_queue.TryDequeue(out var next)) Run(next); } void Run(Category job) { Use(_db.Categories.Find(job.Id)); Next(); }")]
    [InlineData("List<Category> _queue = new(); void Next() { if (_queue.FirstOrDefault() is { } next) Run(next); } void Run(Category job) { Use(_db.Categories.Find(job.Id)); Add(job.Children[0]); } void Add(Category job) { _queue.Add(job); this.Next(); }")]
    public Task NoFalsePositive_AQueueThatIsWorkedOff(string members) => Verify.Reports(Service(members));

    [Theory]
    [InlineData("void Visit(Category c) { Use([|_db.Products.Where(p => p.Id == c.Id).ToList()|]); if (c.Children.Count > 0) Go(c.Children[0]); } void Go(Category c) => Visit(c);")]
    [InlineData("void Visit(Category c) { Use([|_db.Products.Find(c.Id)|]); if (c.Children.Count > 0) Down(c.Children[0], 1); } void Down(Category c, int n) { if (n < 9) Visit(c); }")]
    public Task StillReports_LevelsThroughAnotherMethod(string members) => Verify.Reports(Service(members));

    [Theory]
    [InlineData("var job = _db.Categories.First(); while (job.Name == \"waiting\") { await Task.Delay(10); job = _db.Categories.First(x => x.Id == job.Id); }")]
    [InlineData("var last = 0; while (true) { var some = _db.Categories.Where(x => x.Id > last).OrderBy(x => x.Id).Take(10).ToList(); if (some.Count == 0) break; last = some[^1].Id; }")]
    [InlineData("while (true) { var next = await _db.Categories.FirstOrDefaultAsync(x => x.Name == \"new\"); if (next == null) break; Use(next); }")]
    [InlineData("foreach (var id in new List<int?> { 3 }) { var c = _db.Categories.Find(id); Use(c!.ParentId); }")]
    [InlineData("var n = 0; while (n < 3) { var c = _db.Categories.Find(n); n++; Use(c); }")]
    public Task IsSilent_OnLoopsOfAnotherKind(string statements) => Verify.Reports(Service("async Task Run() { await Task.Yield(); " + statements + " }"));

    [Theory]
    [InlineData("void Visit(int id) { foreach (var c in _db.Categories.Where(x => x. Visit(c.Id); }")]
    [InlineData("void Visit(int id) { while ( { var c = _db.Categories.Find(id); id = c. } Visit(")]
    [InlineData("void Visit() { Visit(missing); var c = _db.Categories.Find(missing); void () { } }")]
    public Task IsSilent_OnHalfTypedCode(string members) => Verify.IsSilentOnBrokenCode(Service(members));

    private static string Service(string members) => Shop.Usings + """
        public class Service
        {
            private readonly TreeContext _db = new();
            void Use(object? o) { }

        """ + members + """

        }

        public class Category
        {
            public int Id { get; set; }
            public string Name { get; set; } = "";
            public int? ParentId { get; set; }
            public List<Category> Children { get; set; } = new();
        }

        public class Product { public int Id { get; set; } }

        public class TreeContext : DbContext
        {
            public DbSet<Category> Categories => Set<Category>();
            public DbSet<Product> Products => Set<Product>();
        }
        """;
}
