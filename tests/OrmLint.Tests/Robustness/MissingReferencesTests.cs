using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using OrmLint.Tests.Contracts;
using Xunit;

namespace OrmLint.Tests.Robustness;

/// <summary>The sample without some of its references: a restore that failed, a package that is not there yet.</summary>
public class MissingReferencesTests
{
    [Theory]
    [InlineData("Microsoft.EntityFrameworkCore")]
    [InlineData("Microsoft.EntityFrameworkCore.Relational")]
    [InlineData("Microsoft.EntityFrameworkCore.Abstractions")]
    [InlineData("Microsoft.EntityFrameworkCore.Sqlite")]
    [InlineData("Microsoft.EntityFrameworkCore.Proxies")]
    [InlineData("Microsoft.Data.Sqlite")]
    [InlineData("Dapper")]
    [InlineData("System.Runtime")]
    [InlineData("System.Linq")]
    [InlineData("System.Linq.Queryable")]
    [InlineData("System.Linq.Expressions")]
    [InlineData("System.Collections")]
    [InlineData("System.Data.Common")]
    public async Task One(string missing)
    {
        var all = References.EfCore(10);
        var rest = all.Where(reference => Name(reference) != missing).ToList();
        Assert.Equal(all.Length - 1, rest.Count);
        await Survives(rest);
    }

    [Fact]
    public Task EveryOrm() => SurvivesSilently(References.EfCore(10).Where(reference => References.Framework.Contains(reference)));

    [Fact]
    public Task TheFramework() => Survives(References.EfCore(10).Where(reference => !References.Framework.Contains(reference)));

    [Fact]
    public Task All() => SurvivesSilently([]);

    [Theory]
    [InlineData(8)]
    [InlineData(9)]
    public Task OlderEfCore(int version) => Survives(References.EfCore(version));

    /// <summary>A project that uses no ORM pays for one look at its references, and for nothing else.</summary>
    [Fact]
    public async Task WithoutAnOrmNothingIsRegistered()
    {
        Assert.All(await RegisteredActions(References.Framework), registered => Assert.Equal((registered.Name, 0), registered));

        // The count is one that can be more than nothing.
        var orms = References.EfCore(10);
        Assert.All(await RegisteredActions(orms), registered => Assert.NotEqual((registered.Name, 0), registered));
    }

    private static async Task<List<(string Name, int Actions)>> RegisteredActions(IEnumerable<MetadataReference> references)
    {
        var compilation = Probe.Compile(RealFiles.Bookshop, references);
        var driver = compilation.WithAnalyzers(Product.Analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, true, false));
        await driver.GetAnalyzerDiagnosticsAsync();
        var counts = new List<(string, int)>();
        foreach (var analyzer in Product.Analyzers)
        {
            var actions = await driver.GetAnalyzerTelemetryInfoAsync(analyzer, default);
            counts.Add((analyzer.GetType().Name, actions.CompilationEndActionsCount + actions.CompilationActionsCount + actions.SyntaxTreeActionsCount
                + actions.SemanticModelActionsCount + actions.SymbolActionsCount + actions.SymbolStartActionsCount + actions.SyntaxNodeActionsCount
                + actions.CodeBlockStartActionsCount + actions.CodeBlockActionsCount + actions.OperationActionsCount
                + actions.OperationBlockStartActionsCount + actions.OperationBlockActionsCount + actions.AdditionalFileActionsCount));
        }

        return counts;
    }

    private static Task Survives(IEnumerable<MetadataReference> references)
        => Probe.OfAll.Survives(Probe.Compile(RealFiles.Bookshop, references), () => "the sample with some references missing");

    private static async Task SurvivesSilently(IEnumerable<MetadataReference> references)
        => Assert.Empty(await Probe.OfAll.Survives(Probe.Compile(RealFiles.Bookshop, references), () => "the sample without an ORM"));

    private static string Name(MetadataReference reference) => Path.GetFileNameWithoutExtension(reference.Display!);
}
