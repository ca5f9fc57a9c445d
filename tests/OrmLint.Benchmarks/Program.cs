// What OrmLint costs beside a bare compile, on an application made from templates, with and without an ORM.
//
//   dotnet run -c Release                   a table of medians
//   dotnet run -c Release -- --runs 9       of more runs
//   dotnet run -c Release -- --services 800 --entities 600     on a larger application: what grows faster than it?
//   dotnet run -c Release -- --migrations 500 --tables 20      on a long history of migrations instead, with what each rule takes of it
//   dotnet run -c Release -- --allocations                     bytes in the place of time, which are the same each time: limits that must hold
//   dotnet run -c Release -- --keystrokes 9                    what comparing the model with its snapshot costs for each keystroke; of one size: --entities 300
//
// A compile is binding and emitting, without parsing. An analysis is what the compiler's analyzer driver does on a compilation of its
// own; "nothing" and "a look at each body" are analyzers that do no more than that, and show what the driver itself takes.
// The runs of all rows take turns, so that a busy machine slows all alike.

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using OrmLint;
using OrmLint.Benchmarks;

var (runs, services, entities) = (Option("--runs", 5), Option("--services", 400), Option("--entities", 300));
var references = typeof(Corpus).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "References").Value!;
var all = File.ReadAllLines(references).Select(path => (MetadataReference)MetadataReference.CreateFromFile(path)).ToImmutableArray();
var framework = all.Where(reference => reference.Display!.Contains("Microsoft.NETCore.App.Ref", StringComparison.Ordinal)).ToImmutableArray();
var rules = typeof(Rules).Assembly.GetTypes().Where(type => typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && !typeof(DiagnosticSuppressor).IsAssignableFrom(type) && !type.IsAbstract)
    .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!).OrderBy(rule => rule.SupportedDiagnostics[0].Id, StringComparer.Ordinal).ToArray();

if (Option("--migrations", 0) is > 0 and var migrations)
{
    if (runs > 0) await Measure($"{migrations} migrations", new MigrationCorpus(migrations, Option("--tables", 20)).Files(), all, false);
    await Split(new MigrationCorpus(migrations, Option("--tables", 20)).Files(), all);
    return 0;
}

if (Option("--keystrokes", 0) is > 0 and var keystrokes)
{
    Console.WriteLine($"ORM3001 and ORM0001 after a keystroke, processor time over the driver, median of {keystrokes}");
    Console.WriteLine();
    Console.WriteLine("| entity types | in | ms | findings |");
    Console.WriteLine("|---:|---|---:|---:|");
    var drift = rules.Where(rule => rule.SupportedDiagnostics[0].Id is "ORM3001" or "ORM0001").ToArray();

    // OrmLint and Roslyn are compiled to machine code first, in several rounds, as in an editor that was open for a while.
    await new Keystrokes(30, all, drift).Measure(40, 75);
    foreach (var size in args.Contains("--entities") ? new[] { entities } : [75, 150, 300, 600])
    {
        foreach (var (place, time, found) in await new Keystrokes(keystrokes, all, drift).Measure(40, size)) Console.WriteLine($"| {size} | {place} | {time:0.0} | {found} |");
    }

    return 0;
}

if (args.Contains("--allocations"))
{
    return await Hold(new Allocations(rules));
}

await Measure("With EF Core, Dapper and ADO.NET", new Corpus(services, entities, orm: true).Files(), all, true);
await Measure("Without an ORM", new Corpus(services, entities, orm: false).Files(), framework, false);
return 0;

// What must hold on any machine: the rules stay within their part of the compile, grow as the application does, and do nothing without an ORM.
async Task<int> Hold(Allocations allocations)
{
    var failed = 0;
    var (compile, half) = await allocations.Of([.. new Corpus(200, 150, orm: true).Files()], all, looksAtMembers: true);
    var (_, whole) = await allocations.Of([.. new Corpus(400, 300, orm: true).Files()], all, looksAtMembers: true);
    var (_, none) = await allocations.Of([.. new Corpus(200, 150, orm: false).Files()], framework, looksAtMembers: false);
    Check("the rules allocate, of what the compile does, %", 100.0 * half / compile, 31);
    Check("an application twice the size takes, times", (double)whole / half, 2.3);
    Check("without an ORM, MB", none / 1e6, 2);
    return failed;

    void Check(string what, double value, double limit)
    {
        Console.WriteLine($"{(value <= limit ? "ok" : "FAILED")}: {what}: {value:0.00}, at most {limit:0.##}");
        if (value > limit) failed++;
    }
}

// The time of each rule's own actions, one after the other, beside the processor time of the compile: what binds the bodies is the driver's, and the compiler does it anyway.
async Task Split(IEnumerable<(string Path, string Source)> files, ImmutableArray<MetadataReference> references)
{
    var trees = files.Select(file => CSharpSyntaxTree.ParseText(file.Source, new CSharpParseOptions(LanguageVersion.Latest), file.Path)).ToArray();
    var compilation = CSharpCompilation.Create("Corpus", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    var start = Process.GetCurrentProcess().TotalProcessorTime;
    compilation.Emit(Stream.Null);
    var compile = (Process.GetCurrentProcess().TotalProcessorTime - start).TotalMilliseconds;
    var driver = compilation.WithAnalyzers([.. rules], new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
    await driver.GetAnalyzerDiagnosticsAsync();
    List<(string Id, double Time)> times = [];
    foreach (var rule in rules) times.Add((string.Join(", ", rule.SupportedDiagnostics.Select(one => one.Id)), (await driver.GetAnalyzerTelemetryInfoAsync(rule, default)).ExecutionTime.TotalMilliseconds));
    Console.WriteLine($"{trees.Length} files, {trees.Sum(tree => tree.GetText().Lines.Count)} lines, compiled in {compile:0} ms");
    Console.WriteLine();
    Console.WriteLine("| rule | ms | of the compile |");
    Console.WriteLine("|---|---:|---:|");
    foreach (var (id, time) in times.OrderByDescending(static rule => rule.Time).Take(12)) Console.WriteLine($"| {id} | {time:0} | {100 * time / compile:0.00} % |");
    Console.WriteLine($"| all | {times.Sum(static rule => rule.Time):0} | {100 * times.Sum(static rule => rule.Time) / compile:0.00} % |");
}

async Task Measure(string title, IEnumerable<(string Path, string Source)> files, ImmutableArray<MetadataReference> references, bool eachRule)
{
    var trees = files.Select(file => CSharpSyntaxTree.ParseText(file.Source, new CSharpParseOptions(LanguageVersion.Latest), file.Path)).ToArray();
    var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
    CSharpCompilation Fresh() => CSharpCompilation.Create("Corpus", trees, references, options);

    if (Fresh().GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error) throw new InvalidOperationException(error.ToString());

    var rows = new List<Row>
    {
        new("compile", () => Task.FromResult(Fresh().Emit(Stream.Null).Success ? ImmutableArray<Diagnostic>.Empty : throw new InvalidOperationException("emit failed"))),
        new("driver: nothing", () => Analyze(new EmptyAnalyzer(looksAtBodies: false))),
        new("driver: a look at each body", () => Analyze(new EmptyAnalyzer(looksAtBodies: true))),
        new("OrmLint, all rules", () => Analyze(rules)),
    };
    if (eachRule) rows.AddRange(rules.Select(rule => new Row(string.Join(", ", rule.SupportedDiagnostics.Select(rule => rule.Id)) + " alone", () => Analyze(rule))));

    for (var run = 0; run <= runs; run++)
    {
        foreach (var row in rows)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            var watch = Stopwatch.StartNew();
            row.Found = await row.Run();
            // The first run compiles OrmLint and Roslyn to machine code.
            if (run > 0) row.Times.Add(watch.Elapsed.TotalMilliseconds);
        }
    }

    var (compile, floor) = (rows[0].Median, rows[1].Median);
    Console.WriteLine($"{title}: {trees.Length} files, {trees.Sum(tree => tree.GetText().Lines.Count)} lines, median of {runs} runs");
    Console.WriteLine();
    Console.WriteLine("| | ms | over the driver, ms | of the compile | findings |");
    Console.WriteLine("|---|---:|---:|---:|---:|");
    foreach (var row in rows)
    {
        var over = row.Median - floor;
        Console.WriteLine(row == rows[0] ? $"| {row.Name} | {row.Median:0} | | | |" : $"| {row.Name} | {row.Median:0} | {over:0} | {100 * over / compile:0.0} % | {row.Found.Length} |");
    }

    Console.WriteLine();

    async Task<ImmutableArray<Diagnostic>> Analyze(params DiagnosticAnalyzer[] analyzers)
    {
        var driver = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), (exception, _, _) => throw exception, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        return await Fresh().WithAnalyzers([.. analyzers], driver).GetAnalyzerDiagnosticsAsync();
    }
}

int Option(string name, int otherwise) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? int.Parse(args[at + 1]) : otherwise;
