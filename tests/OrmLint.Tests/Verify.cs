using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace OrmLint.Tests;

/// <summary>
/// Checks what an analyzer reports in a snippet, against the real EF Core. Mark the places in the source: <c>[|…|]</c> for the
/// analyzer's only rule, <c>{|ORM1001:…|}</c> for a rule by id, <c>{|#0:…|}</c> with an expected diagnostic for its message.
/// </summary>
public static class Verify<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>Expects just the marked diagnostics, on EF Core 8, 9 and 10 unless <paramref name="ef"/> names one.</summary>
    public static async Task Reports(string source, int ef = 0, params DiagnosticResult[] expected)
    {
        foreach (var version in ef == 0 ? new[] { 8, 9, 10 } : new[] { ef })
        {
            var test = new CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
            {
                TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck,
            };
            Prepare(test, source, version);
            test.ExpectedDiagnostics.AddRange(expected);
            await test.RunAsync();
        }
    }

    /// <summary>Expects no diagnostic of the analyzer, whatever the compiler says: for broken code.</summary>
    public static async Task IsSilentOnBrokenCode(string source)
    {
        var test = new CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
        {
            CompilerDiagnostics = CompilerDiagnostics.None,
            TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck,
        };
        Prepare(test, source, 10);
        await test.RunAsync();
    }

    /// <summary>Expects the marked diagnostics, and that the fix makes <paramref name="fixedSource"/> of the source, singly and by Fix All.</summary>
    public static async Task Fixes<TFix>(string source, string fixedSource, int ef = 10, string? equivalenceKey = null)
        where TFix : CodeFixProvider, new()
    {
        var test = new CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier> { CodeActionEquivalenceKey = equivalenceKey };
        Prepare(test, source, ef);
        test.FixedCode = fixedSource;
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        await test.RunAsync();
    }

    /// <summary>Expects the marked diagnostics, and that no fix is offered for them.</summary>
    public static Task OffersNoFix<TFix>(string source, int ef = 10)
        where TFix : CodeFixProvider, new()
        => Fixes<TFix>(source, source, ef);

    private static void Prepare(AnalyzerTest<DefaultVerifier> test, string source, int ef)
    {
        // $$ is the start of a raw string here, not the place of a cursor.
        test.MarkupOptions = MarkupOptions.TreatPositionIndicatorsAsCode;
        test.TestCode = source;
        test.ReferenceAssemblies = new ReferenceAssemblies("none");
        test.TestState.AdditionalReferences.AddRange(References.EfCore(ef));
        test.SolutionTransforms.Add((solution, projectId) =>
        {
            var project = solution.GetProject(projectId)!;
            var options = (CSharpCompilationOptions)project.CompilationOptions!;
            var parse = (CSharpParseOptions)project.ParseOptions!;
            return solution
                .WithProjectCompilationOptions(projectId, options.WithNullableContextOptions(NullableContextOptions.Enable))
                .WithProjectParseOptions(projectId, parse.WithLanguageVersion(LanguageVersion.Latest));
        });
    }
}
