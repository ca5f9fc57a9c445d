using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using OrmLint.Loading;
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
