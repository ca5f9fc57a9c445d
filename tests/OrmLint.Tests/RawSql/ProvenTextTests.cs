using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using OrmLint.RawSql;
using Xunit;

namespace OrmLint.Tests.RawSql;

/// <summary>ORMS201: EF Core's own analyzer, the real one of version 8, is quiet where the text is proven to be harmless, and only there.</summary>
public class ProvenTextTests
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers = Load();

    [Theory]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM {Table} WHERE Id = {id}");""")]
    [InlineData("""var table = flag ? "Users" : "Orders"; _ = db.Users.FromSqlRaw($"SELECT * FROM {table}");""")]
    [InlineData("""if (sort is not ("Name" or "City")) return; _ = db.Users.FromSqlRaw($"SELECT * FROM Users ORDER BY {sort}");""")]
    [InlineData("""_ = db.Database.ExecuteSqlRaw($"DELETE FROM Users WHERE Name = '{key}' OR Id = {(int)status}");""")]
    public async Task QuietsWhatIsProven(string body) => Assert.True((await Report(body)).IsSuppressed);

    [Theory]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{n}'");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM {Table} WHERE {sort}");""")]
    [InlineData("""_ = db.Users.FromSqlRaw($"SELECT * FROM Users ORDER BY {Column(sort)}"); string Column(string x) => x.Length > 3 ? x : "Id";""")]
    [InlineData("""var table = flag ? "Users" : sort; _ = db.Users.FromSqlRaw($"SELECT * FROM {table}");""")]
    public async Task LeavesTheRestAsItIs(string body) => Assert.False((await Report(body)).IsSuppressed);

    private static async Task<Diagnostic> Report(string body)
    {
        var tree = CSharpSyntaxTree.ParseText(Code.In(body, "private static readonly string Table = \"Users\";"), new CSharpParseOptions(LanguageVersion.Latest));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        var compilation = CSharpCompilation.Create("Test", [tree], References.EfCore(8), options);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var analyzed = compilation.WithAnalyzers(s_analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true));
        return Assert.Single(await analyzed.GetAnalyzerDiagnosticsAsync(), diagnostic => diagnostic.Id == "EF1002");
    }

    private static ImmutableArray<DiagnosticAnalyzer> Load()
    {
        // Beside the package of EF Core that the test code is compiled against.
        var library = new FileInfo(References.EfCore(8).Single(reference => Path.GetFileName(reference.Display) == "Microsoft.EntityFrameworkCore.dll").Display!);
        var package = library.Directory!.Parent!.Parent!;
        var path = Path.Combine(package.Parent!.Parent!.FullName, "microsoft.entityframeworkcore.analyzers", package.Name, "analyzers", "dotnet", "cs", "Microsoft.EntityFrameworkCore.Analyzers.dll");
        return Assembly.LoadFrom(path).GetTypes().Where(type => typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && !type.IsAbstract && type.GetConstructor(Type.EmptyTypes) is not null)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!).Append(new ProvenText()).ToImmutableArray();
    }
}
