using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OrmLint.Benchmarks;

/// <summary>
/// What the rules allocate over an analyzer that does nothing, beside what the compile allocates. It stands for their cost where time does not:
/// it is the same on each machine and in each run, to about one part in a hundred.
/// </summary>
/// <param name="rules">The rules.</param>
internal sealed class Allocations(IReadOnlyCollection<DiagnosticAnalyzer> rules)
{
    private static readonly CSharpCompilationOptions s_options = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, concurrentBuild: false);

    /// <summary>The bytes that the compile of <paramref name="files"/> allocates, and those of the rules over an analyzer that is told of each member, or has no actions.</summary>
    public async Task<(long Compile, long Rules)> Of(IReadOnlyList<(string Path, string Source)> files, ImmutableArray<MetadataReference> references, bool looksAtMembers)
    {
        var compile = await Least(files, references, compilation => Task.FromResult(compilation.Emit(Stream.Null)));
        var driver = await Least(files, references, compilation => Analyze(compilation, [new EmptyAnalyzer(looksAtBodies: false) { LooksAtMembers = looksAtMembers }]));
        return (compile, await Least(files, references, compilation => Analyze(compilation, [.. rules])) - driver);
    }

    // The first time, what is kept for a process is made.
    private static async Task<long> Least<T>(IReadOnlyList<(string Path, string Source)> files, ImmutableArray<MetadataReference> references, Func<CSharpCompilation, Task<T>> run)
    {
        var least = long.MaxValue;
        for (var pass = 0; pass < 3; pass++)
        {
            // Trees of its own: what is kept for a tree is made each time.
            var trees = files.Select(file => CSharpSyntaxTree.ParseText(file.Source, new CSharpParseOptions(LanguageVersion.Latest), file.Path)).ToArray();
            var compilation = CSharpCompilation.Create("Corpus", trees, references, s_options);
            var before = GC.GetTotalAllocatedBytes(precise: true);
            await run(compilation);
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        return least;
    }

    private static Task<ImmutableArray<Diagnostic>> Analyze(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
        => compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), (exception, _, _) => throw exception, concurrentAnalysis: false, logAnalyzerExecutionTime: false)).GetAnalyzerDiagnosticsAsync();
}
