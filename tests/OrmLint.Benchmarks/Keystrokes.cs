using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
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
/// Only the analyzers' part is told: the same with an analyzer that does nothing is taken off.
/// </summary>
internal sealed class Keystrokes(int runs, ImmutableArray<MetadataReference> references, params DiagnosticAnalyzer[] analyzers)
{
    /// <summary>Measures typing in an entity class, in the context, and in a method that has nothing to do with the model.</summary>
    public async Task<IEnumerable<(string Place, double Milliseconds, int Found)>> Measure(int services, int entities)
    {
        var files = new Corpus(services, entities, orm: true).Files();
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(file.Source, new CSharpParseOptions(LanguageVersion.Latest), file.Path)).ToArray();
        var compilation = CSharpCompilation.Create("Corpus", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        List<(string, double, int)> results = [];
        foreach (var (place, file, before) in new[] { ("an entity", "Model/Entities000.cs", "public string? Note"), ("the context", "Model/ShopContext.cs", "HasMaxLength(200)"), ("another method", "Services/Service000.cs", "var lines = new") })
        {
            var (all, none, found) = (new List<double>(), new List<double>(), 0);
            for (var run = 0; run <= runs; run++)
            {
                // Each keystroke gives another text, so that nothing is known of it.
                compilation = Type(compilation, file, before, run);
                var floor = await Time(compilation, file, new EmptyAnalyzer(looksAtBodies: false));
                compilation = Type(compilation, file, before, run + 1000);
                var (time, diagnostics) = await Time(compilation, file, analyzers);
                (_, found) = (time, diagnostics);
                if (run == 0) continue;
                all.Add(time);
                none.Add(floor.Milliseconds);
            }

            results.Add((place, Median(all) - Median(none), found));
        }

        return results;
    }

    private static CSharpCompilation Type(CSharpCompilation compilation, string file, string before, int run)
    {
        var tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == file);
        var text = tree.GetText();
        var at = text.ToString().IndexOf(before, StringComparison.Ordinal);
        var typed = text.ToString(TextSpan.FromBounds(0, at)).EndsWith("*/", StringComparison.Ordinal) ? text.ToString().LastIndexOf("/*", at, StringComparison.Ordinal) : at;
        return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(text.WithChanges(new TextChange(TextSpan.FromBounds(typed, at), $"/*{run}*/"))));
    }

    private static async Task<(double Milliseconds, int Found)> Time(CSharpCompilation compilation, string file, params DiagnosticAnalyzer[] analyzers)
    {
        // What an editor has ready anyhow.
        compilation.GetDeclarationDiagnostics();
        var model = compilation.GetSemanticModel(compilation.SyntaxTrees.Single(tree => tree.FilePath == file));
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), (exception, _, _) => throw exception, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        GC.Collect();
        var watch = Stopwatch.StartNew();
        var found = await compilation.WithAnalyzers([.. analyzers], options).GetAnalyzerSemanticDiagnosticsAsync(model, null, CancellationToken.None);
        return (watch.Elapsed.TotalMilliseconds, found.Length);
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
