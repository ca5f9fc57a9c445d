using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using OrmLint.Loading;
using OrmLint.RoundTrips;
using Xunit;

namespace OrmLint.Tests.RoundTrips;

/// <summary>Three projects in a row: the data, the services, the pages. The loop is in the last, the statement in the first.</summary>
public class ProjectTests
{
    private const string Data = """
        using System.Linq;
        using System.Threading.Tasks;
        using Microsoft.EntityFrameworkCore;
        namespace Shop.Data;
        public class Order { public int Id { get; set; } }
        public class ShopContext : DbContext { public DbSet<Order> Orders => Set<Order>(); }
        public interface IOrders { Task<Order?> GetAsync(int id); IQueryable<Order> Query(); }
        public class OrderRepository : IOrders
        {
            private readonly ShopContext _db = new();
            public async Task<Order?> GetAsync(int id) => await _db.Orders.FirstOrDefaultAsync(o => o.Id == id);
            public IQueryable<Order> Query() => _db.Orders;
        }
        """;

    private const string Services = """
        using System.Linq;
        using System.Threading.Tasks;
        using Shop.Data;
        namespace Shop.Services;
        public class Prices
        {
            private readonly IOrders _orders;
            public Prices(IOrders orders) => _orders = orders;
            public async Task<decimal> OfAsync(int id) { var order = await _orders.GetAsync(id); return order!.Id; }
            public decimal Fixed(int id) => id;
        }
        """;

    private const string Web = """
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Shop.Data;
        using Shop.Services;
        namespace Shop.Web;
        public class Page
        {
            public async Task Show(Prices prices, IOrders orders, List<int> ids)
            {
                foreach (var id in ids)
                {
                    await prices.OfAsync(id); // 1
                    prices.Fixed(id);
                    orders.Query().First(o => o.Id == id); // 2
                }
            }
        }
        """;

    [Fact]
    public async Task Reports_ThroughProjectsThatAreLive()
    {
        var data = Compile("Shop.Data", Data);
        var services = Compile("Shop.Services", Services, data.ToMetadataReference());
        var found = await Diagnose(Compile("Shop.Web", Web, data.ToMetadataReference(), services.ToMetadataReference()));

        Assert.Equal(["ORM1001", "ORM1001"], found.Select(diagnostic => diagnostic.Id));
        Assert.Contains("via Prices.OfAsync → IOrders.GetAsync → OrderRepository.GetAsync → FirstOrDefaultAsync", found[0].GetMessage());
        Assert.Contains("via IOrders.Query → OrderRepository.Query → First", found[1].GetMessage());
        Assert.Equal(["Shop.Services.cs", "Shop.Data.cs", "Shop.Web.cs"], found[0].AdditionalLocations.Select(place => place.GetLineSpan().Path));
    }

    [Fact]
    public async Task Reports_ThroughAssemblies_ByTheNotesInThem()
    {
        var data = Emit(Compile("Shop.Data", Data));
        var services = Emit(Compile("Shop.Services", Services, data));
        var found = await Diagnose(Compile("Shop.Web", Web, data, services));

        Assert.Equal(["ORM1001", "ORM1001"], found.Select(diagnostic => diagnostic.Id));
        Assert.Contains("Query for 'Order' runs once per element of 'ids' (via Prices.OfAsync → IOrders.GetAsync → OrderRepository.GetAsync → FirstOrDefaultAsync)", found[0].GetMessage());
        Assert.Contains("via IOrders.Query → First", found[1].GetMessage());
        Assert.Equal(["Shop.Web.cs"], found[0].AdditionalLocations.Select(place => place.GetLineSpan().Path));
    }

    [Theory]
    [InlineData("orders.GetAsync(id).Wait();", true)]
    [InlineData("_ = repository[id];", true)]
    [InlineData("_ = repository.Newest;", true)]
    [InlineData("_ = new Snapshot(repository, id);", true)]
    [InlineData("foreach (var order in repository.Later(id)) Use(order);", true)]
    [InlineData("Use(db.Orders.Recent().First(o => o.Id == id));", true)]
    [InlineData("Use(repository.Page(id).ToList());", true)]
    [InlineData("Use(repository.Recent().Count(o => o.Id == id));", true)]
    [InlineData("repository.Rename(id, save: true);", true)]
    [InlineData("repository.Rename(id, save: false);", false)]
    [InlineData("repository.Later(id);", false)]
    [InlineData("repository.Cached(id);", false)]
    [InlineData("repository.Maybe(id, false);", false)]
    [InlineData("mail.Send(id);", false)]
    [InlineData("Use(list.AsQueryable().Recent().First(o => o.Id == id));", false)]
    [InlineData("var own = new OrderRepository(new ShopContext(id)); own.GetAsync(id).Wait();", false)]
    public async Task Notes_SayWhatTheCodeWouldSay(string call, bool isReported)
    {
        const string library = """
            using System.Collections.Generic;
            using System.Linq;
            using System.Threading.Tasks;
            using Microsoft.EntityFrameworkCore;
            namespace Shop.Data;
            public class Order { public int Id { get; set; } public string Name { get; set; } = ""; }
            public class ShopContext : DbContext { public ShopContext(int tenant) { } public DbSet<Order> Orders => Set<Order>(); }
            public interface IOrders { Task<Order?> GetAsync(int id); }
            public interface IMail { void Send(int id); }
            public class Mails : IMail { public void Send(int id) { } }
            internal class LoggedMails : IMail { private readonly ShopContext _db = new(1); public void Send(int id) => _db.Database.ExecuteSql($"INSERT INTO Mails VALUES ({id})"); }
            public class MoreMails : IMail { public void Send(int id) { } }
            public static class OrderQueries { public static IQueryable<Order> Recent(this IQueryable<Order> orders) => orders.Where(o => o.Id > 5); }
            public class Snapshot { public Snapshot(OrderRepository orders, int id) { Order = orders.Newest; Id = id; } public int Id { get; } public Order Order { get; } }
            public class OrderRepository : IOrders
            {
                private readonly ShopContext _db;
                private readonly Dictionary<int, Order> _known = new();
                public OrderRepository(ShopContext db) => _db = db;
                async Task<Order?> IOrders.GetAsync(int id) => await _db.Orders.FirstOrDefaultAsync(o => o.Id == id);
                public Task<Order?> GetAsync(int id) => ((IOrders)this).GetAsync(id);
                public Order this[int id] => _db.Orders.First(o => o.Id == id);
                public Order Newest { get { return _db.Orders.OrderBy(o => o.Id).Last(); } }
                public IEnumerable<Order> Later(int id) { foreach (var order in _db.Orders.Where(o => o.Id > id)) yield return order; }
                public IQueryable<Order> Recent() => _db.Orders.Recent();
                public IQueryable<Order> Page(int page, int size = 10) => Recent().Skip(page).Take(size);
                public void Rename(int id, bool save) { if (save) _db.Orders.Where(o => o.Id == id).ExecuteDelete(); }
                public void Maybe(int id, bool sure) { if (sure) _db.Orders.Where(o => o.Id == id).ExecuteDelete(); }
                public Order Cached(int id) { if (!_known.TryGetValue(id, out var order)) _known[id] = order = _db.Orders.First(o => o.Id == id); return order; }
            }
            """;
        var data = Emit(Compile("Shop.Data", library));
        var found = await Diagnose(Compile("Shop.Web", $$"""
            using System.Collections.Generic;
            using System.Linq;
            using Shop.Data;
            public class Page
            {
                public void Show(OrderRepository repository, IOrders orders, IMail mail, ShopContext db, List<Order> list, List<int> ids)
                {
                    foreach (var id in ids)
                    {
                        {{call}}
                    }
                }

                private static void Use(object? value) { }
            }
            """, data));

        Assert.Equal(isReported ? ["ORM1001"] : [], found.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void Notes_AreLeftOut_WhereTheyAreNotWanted()
    {
        Assert.Contains("OrmLint.RoundTrips", Generate(Compile("Shop.Data", Data)));
        Assert.Empty(Generate(Compile("Shop.Data", Data), ("build_property.OrmLintSummaries", "false")));
        Assert.Empty(Generate(Compile("Shop.Data", "public class Order { public int Id { get; set; } }")));
        Assert.Empty(Generate(Compile("Shop.Data", Data).WithOptions(new(OutputKind.ConsoleApplication))));
    }

    [Fact]
    public void Notes_AreTheSameForTheSameCode() => Assert.Equal(Generate(Compile("Shop.Data", Data)), Generate(Compile("Shop.Data", Data)));

    [Theory]
    [InlineData("1\nCall|M:X|")]
    [InlineData("1\nCall|M:X|Get:1|Find|q||a;b|x;1|z|+;-q;+3")]
    [InlineData("1\n|||\nRuns|M:A|M:B\nRuns|M:A|M:B\n\n")]
    [InlineData("2\nCall|M:X|Get:1|Find|q|||||")]
    [InlineData("")]
    public async Task Notes_ThatAreBrokenArePassedOver(string note)
    {
        var broken = Emit(Compile("Shop.Data", Data), $"[assembly: System.Reflection.AssemblyMetadata(\"OrmLint.RoundTrips\", @\"{note}\")] [assembly: System.Reflection.AssemblyMetadata(\"OrmLint.Queries\", @\"{note}\")]");
        Assert.NotNull(await Diagnose(Compile("Shop.Web", "using Shop.Data; public class Page { public void Show(IOrders orders, int[] ids) { foreach (var id in ids) orders.GetAsync(id); } }", broken)));
    }

    // As a build on the command line does it: with what the generator writes, and seen as an assembly by the others.
    private static MetadataReference Emit(CSharpCompilation compilation, string? instead = null)
    {
        using var stream = new MemoryStream();
        var result = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(instead ?? Generate(compilation))).Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return MetadataReference.CreateFromImage(stream.ToArray());
    }

    private static string Generate(Compilation compilation, params (string Key, string Value)[] options)
    {
        var driver = CSharpGeneratorDriver.Create([new SummaryGenerator().AsSourceGenerator()], optionsProvider: new ProjectOptions(options.ToDictionary(option => option.Key, option => option.Value)));
        var result = driver.RunGenerators(compilation).GetRunResult();
        Assert.Null(result.Results[0].Exception);
        return string.Concat(result.GeneratedTrees);
    }

    private sealed class ProjectOptions(Dictionary<string, string> values) : AnalyzerConfigOptionsProvider
    {
        private readonly Options _options = new(values);

        public override AnalyzerConfigOptions GlobalOptions => _options;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _options;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _options;

        private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
        }
    }

    private static CSharpCompilation Compile(string name, string source, params MetadataReference[] projects)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        var compilation = CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(source, path: name + ".cs")], [.. References.EfCore(10), .. projects], options);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return compilation;
    }

    private static async Task<IReadOnlyList<Diagnostic>> Diagnose(CSharpCompilation compilation)
    {
        var found = await compilation.WithAnalyzers([new QueryPerElement()]).GetAnalyzerDiagnosticsAsync();
        return found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ToList();
    }
}
