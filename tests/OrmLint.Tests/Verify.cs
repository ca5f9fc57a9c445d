using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace OrmLint.Tests;

/// <summary>
/// Checks what an analyzer reports in a snippet, against the real EF Core. Mark the places in the source: <c>[|…|]</c> for the
/// analyzer's only rule, <c>{|ORM1001:…|}</c> for a rule by id, <c>{|#0:…|}</c> with an expected diagnostic for its message.
/// </summary>
public static class Verify<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>
    /// Expects just the marked diagnostics, on EF Core 10 and either 8 or 9, unless <paramref name="ef"/> names one. With
    /// <paramref name="expected"/> messages, which are the same for all versions, on the newest only.
    /// </summary>
    public static async Task Reports(string source, int ef = 0, params DiagnosticResult[] expected)
    {
        if (expected.Length > 0)
        {
            var test = new CSharpAnalyzerTest<TAnalyzer, DefaultVerifier> { TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck };
            Prepare(test, source, ef == 0 ? 10 : ef);
            test.ExpectedDiagnostics.AddRange(expected);
            await test.RunAsync();
            return;
        }

        // `$$` before a raw string is code here, not the cursor of the markup.
        TestFileMarkupParser.GetSpans(source.Replace("$$", Dollars), out var code, out ImmutableDictionary<string, ImmutableArray<TextSpan>> marked);
        // `[|…|]`, which has no name, is the analyzer's only rule.
        var places = marked.SelectMany(mark => mark.Value.Select(span => (span, mark.Key is { Length: > 0 } id ? id : s_rule.Value))).OrderBy(place => place.span.Start).ToList();
        foreach (var version in ef == 0 ? References.VersionsFor(source) : [ef]) Assert.Equal(places, await Reported(code.Replace(Dollars, "$$"), version));
    }

    private const string Dollars = "\u0001\u0001";

    private static readonly Lazy<string> s_rule = new(() => new TAnalyzer().SupportedDiagnostics.Single().Id);

    private static async Task<List<(TextSpan, string)>> Reported(string code, int ef)
    {
        var compilation = References.CompilationOf(ef).AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, s_parse));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var diagnostics = await compilation.WithAnalyzers([new TAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        return diagnostics.Select(diagnostic => (diagnostic.Location.SourceSpan, diagnostic.Id)).OrderBy(place => place.SourceSpan.Start).ToList();
    }

    /// <summary>Expects just the marked diagnostics in code that uses <paramref name="library"/> and nothing else.</summary>
    public static async Task ReportsWith(MetadataReference library, string source, params DiagnosticResult[] expected)
    {
        var test = new CSharpAnalyzerTest<TAnalyzer, DefaultVerifier> { TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck };
        Prepare(test, source, References.Framework.Add(library));
        test.ExpectedDiagnostics.AddRange(expected);
        await test.RunAsync();
    }

    /// <summary>Expects just the marked diagnostics, with this line in .editorconfig.</summary>
    public static async Task ReportsWithOption(string option, string source)
    {
        var test = new CSharpAnalyzerTest<TAnalyzer, DefaultVerifier> { TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck };
        Prepare(test, source, 10);
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n\n[*.cs]\n{option}\n"));
        await test.RunAsync();
    }

    /// <summary>As <see cref="Fixes{TFix}"/>, in code that uses <paramref name="library"/> and nothing else.</summary>
    public static async Task FixesWith<TFix>(MetadataReference library, string source, string fixedSource)
        where TFix : CodeFixProvider, new()
    {
        var test = new CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>();
        Prepare(test, source, References.Framework.Add(library));
        test.FixedCode = fixedSource;
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        await test.RunAsync();
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
        // Fix All in a project or solution is the same code, over more documents.
        var test = new CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
        {
            CodeActionEquivalenceKey = equivalenceKey,
            CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllInProjectCheck | CodeFixTestBehaviors.SkipFixAllInSolutionCheck,
        };
        Prepare(test, source, ef);
        test.FixedCode = fixedSource;
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        await test.RunAsync();
    }

    /// <summary>As <see cref="Fixes{TFix}"/>, in a project that also references an assembly of this name, which holds nothing.</summary>
    public static async Task FixesReferencing<TFix>(string assembly, string source, string fixedSource)
        where TFix : CodeFixProvider, new()
    {
        var test = new CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>();
        Prepare(test, source, References.EfCore(10).Add(CSharpCompilation.Create(assembly, references: References.Framework, options: References.Options).ToMetadataReference()));
        test.FixedCode = fixedSource;
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        await test.RunAsync();
    }

    /// <summary>As <see cref="Fixes"/>, for a fix that changes other documents than the one that a diagnostic is in.</summary>
    public static async Task FixesDocuments<TFix>(string[] sources, string[] fixedSources, int ef = 10)
        where TFix : CodeFixProvider, new()
    {
        var test = new CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier> { CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllInDocumentCheck };
        Prepare(test, sources[0], ef);
        foreach (var source in sources.Skip(1)) test.TestState.Sources.Add(source);
        foreach (var source in fixedSources) test.FixedState.Sources.Add(source);
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        await test.RunAsync();
    }

    /// <summary>Expects the marked diagnostics, and that no fix is offered for them.</summary>
    public static Task OffersNoFix<TFix>(string source, int ef = 10)
        where TFix : CodeFixProvider, new()
        => Fixes<TFix>(source, source, ef);

    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.Latest);

    private static void Prepare(AnalyzerTest<DefaultVerifier> test, string source, int ef) => Prepare(test, source, References.EfCore(ef));

    private static void Prepare(AnalyzerTest<DefaultVerifier> test, string source, ImmutableArray<MetadataReference> references)
    {
        // $$ is the start of a raw string here, not the place of a cursor.
        test.MarkupOptions = MarkupOptions.TreatPositionIndicatorsAsCode;
        test.TestCode = source;
        test.ReferenceAssemblies = new ReferenceAssemblies("none");
        test.TestState.AdditionalReferences.AddRange(references);
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
