using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace OrmLint.Benchmarks;

/// <summary>
/// What a keystroke costs: the compilation changes in one place, and an editor asks the analyzers what is to be said of the document that is open.
/// Only the analyzers' part is told: what the driver itself takes for an analyzer that looks at each type, and does nothing, is taken off.
/// </summary>
internal sealed class Keystrokes(int runs, ImmutableArray<MetadataReference> references, params DiagnosticAnalyzer[] analyzers)
{
    // Where, in which file, before what, and what is typed there: a number makes each another text, so that nothing is known of it.
    private static readonly (string Place, string File, string Before, string Typed)[] s_places =
    [
        ("a method that the model is not read from", "Services/Service000.cs", "var lines = new", "var typed = {0}; "),
        ("a comment in an entity class", "Model/Entities000.cs", "public string? Note", "/*{0}*/"),
        ("a comment in OnModelCreating", "Model/ShopContext.cs", "HasMaxLength(200)", "/*{0}*/"),
        ("a new property of an entity", "Model/Entities000.cs", "public string? Note", "public int Typed{0} {{ get; set; }} "),
        ("a property of an entity, half typed", "Model/Entities000.cs", "public string? Note", "public int Typed{0}\n    "),
        ("OnModelCreating", "Model/ShopContext.cs", "HasMaxLength(200)", "HasMaxLength({0})."),
    ];

    /// <summary>Measures typing in a method that has nothing to do with the model, in an entity class, and in the context.</summary>
    public async Task<IEnumerable<(string Place, double Milliseconds, int Found)>> Measure(int services, int entities)
    {
        var files = new Corpus(services, entities, orm: true).Files();
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(file.Source, new CSharpParseOptions(LanguageVersion.Latest), file.Path)).ToArray();
        var compilation = CSharpCompilation.Create("Corpus", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        List<(string, double, int)> results = [];
        foreach (var (place, file, before, typed) in s_places)
        {
            var (all, none, found) = (new List<double>(), new List<double>(), 0);
            for (var run = -1; run <= runs; run++)
            {
                var floor = await Time(Type(compilation, file, before, typed, run + 100), file, new EmptyAnalyzer(looksAtBodies: false) { LooksAtTypes = true });
                var (time, diagnostics) = await Time(Type(compilation, file, before, typed, run + 300), file, analyzers);
                found = diagnostics;

                // The first ones have nothing to begin with.
                if (run < 1) continue;
                all.Add(time);
                none.Add(floor.Milliseconds);
            }

            results.Add((place, Median(all) - Median(none), found));
        }

        return results;
    }

    private static CSharpCompilation Type(CSharpCompilation compilation, string file, string before, string typed, int run)
    {
        var tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == file);
        var text = tree.GetText();
        var at = text.ToString().IndexOf(before, StringComparison.Ordinal);
        return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(text.WithChanges(new TextChange(new TextSpan(at, 0), string.Format(CultureInfo.InvariantCulture, typed, run)))));
    }

    private static async Task<(double Milliseconds, int Found)> Time(CSharpCompilation compilation, string file, params DiagnosticAnalyzer[] analyzers)
    {
        // What an editor has ready anyhow.
        compilation.GetDeclarationDiagnostics();
        var model = compilation.GetSemanticModel(compilation.SyntaxTrees.Single(tree => tree.FilePath == file));
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), (exception, _, _) => throw exception, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        GC.Collect();

        // Of the processor, not of the clock: another process takes its share of that.
        var before = Environment.CpuUsage.TotalTime;
        var found = await compilation.WithAnalyzers([.. analyzers], options).GetAnalyzerSemanticDiagnosticsAsync(model, null, CancellationToken.None);
        return ((Environment.CpuUsage.TotalTime - before).TotalMilliseconds, found.Length);
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
