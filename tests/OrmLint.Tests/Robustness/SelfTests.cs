using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;
using Xunit.Sdk;

namespace OrmLint.Tests.Robustness;

/// <summary>The probe itself sees what it is there to see: an exception in an analyzer, in a fix, and in a fix's action.</summary>
public class SelfTests
{
    [Theory]
    [InlineData(Fault.InAnalyzer)]
    [InlineData(Fault.InFix)]
    [InlineData(Fault.InAction)]
    public async Task AnExceptionFailsTheProbe(Fault fault)
    {
        var probe = new Probe([new Faulty(fault)], [new FaultyFix(fault)]);
        var compilation = Probe.Compile([("/Probe/A.cs", "class A { }")], References.Framework);
        var failure = await Assert.ThrowsAsync<XunitException>(() => probe.Survives(compilation, () => "A"));
        Assert.Contains("on purpose", failure.Message);
    }

    [Fact]
    public async Task WithoutAFaultItPasses()
    {
        var probe = new Probe([new Faulty(Fault.None)], [new FaultyFix(Fault.None)]);
        Assert.Single(await probe.Survives(Probe.Compile([("/Probe/A.cs", "class A { }")], References.Framework), () => "A"));
    }

    public enum Fault
    {
        None,
        InAnalyzer,
        InFix,
        InAction,
    }

    private sealed class Faulty(Fault fault) : DiagnosticAnalyzer
    {
        public static readonly DiagnosticDescriptor Rule = new("TEST1", "Test", "Test", "Test", DiagnosticSeverity.Warning, true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

        public override void Initialize(AnalysisContext context) => context.RegisterSymbolAction(symbol =>
        {
            if (fault == Fault.InAnalyzer) throw new InvalidOperationException("on purpose");
            symbol.ReportDiagnostic(Diagnostic.Create(Rule, symbol.Symbol.Locations[0]));
        }, SymbolKind.NamedType);
    }

    private sealed class FaultyFix(Fault fault) : CodeFixProvider
    {
        public override ImmutableArray<string> FixableDiagnosticIds => [Faulty.Rule.Id];

        public override Task RegisterCodeFixesAsync(CodeFixContext context)
        {
            if (fault == Fault.InFix) throw new InvalidOperationException("on purpose");
            context.RegisterCodeFix(CodeAction.Create("Test", _ => fault == Fault.InAction
                ? throw new InvalidOperationException("on purpose")
                : Task.FromResult(context.Document), "Test"), context.Diagnostics);
            return Task.CompletedTask;
        }
    }
}
