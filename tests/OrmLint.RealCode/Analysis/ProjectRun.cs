using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using OrmLint.Benchmarks;
using OrmLint.RealCode.Projects;
using OrmLint.RealCode.Reporting;

namespace OrmLint.RealCode.Analysis;

/// <summary>What one project gave.</summary>
internal sealed record ProjectRun(SourceProject Project)
{
    /// <summary>Lines of its sources.</summary>
    public int Lines { get; private init; }

    /// <summary>The libraries that OrmLint knows and its references hold.</summary>
    public IReadOnlyList<string> Libraries { get; private init; } = [];

    /// <summary>How many of its classes derive from DbContext, as far as the compiler can tell.</summary>
    public int Contexts { get; private init; }

    /// <summary>How many classes with a DbSet have a base class that is missing, so that they are no context to anyone.</summary>
    public int LostContexts { get; private init; }

    /// <summary>How many compile errors it has, most of them for want of references.</summary>
    public int Errors { get; private init; }

    /// <summary>What the analyzers reported.</summary>
    public IReadOnlyList<Finding> Findings { get; private init; } = [];

    /// <summary>Analyzers that threw, with the stack.</summary>
    public IReadOnlyList<string> Failures { get; private init; } = [];

    /// <summary>The fixes that were offered, and taken.</summary>
    public IReadOnlyList<TakenFix> Fixes { get; private init; } = [];

    /// <summary>The files of migrations that were missing.</summary>
    public IReadOnlyList<string> Scaffolded { get; private init; } = [];

    /// <summary>Reading and parsing the sources.</summary>
    public TimeSpan Parsing { get; private init; }

    /// <summary>All diagnostics of the compiler.</summary>
    public TimeSpan Compiling { get; private init; }

    /// <summary>The same with the analyzers.</summary>
    public TimeSpan Analyzing { get; private init; }

    /// <summary>The same in the first of several passes, in which the analyzers' own code is still to be compiled.</summary>
    public TimeSpan AnalyzingFirst { get; private init; }

    /// <summary>The same with the analyzers that a build runs anyway, or with one that does nothing: what any analyzer costs.</summary>
    public TimeSpan AnalyzingIdly { get; private init; }

    /// <summary>What the rules add, as a part of the bare compile: the median over the rounds, as within one round the machine is about as fast for all three.</summary>
    public double Share { get; private init; }

    /// <summary>The bytes that the compiler and the analyzers allocate.</summary>
    public long Bytes { get; private init; }

    /// <summary>The same with the other analyzers alone.</summary>
    public long BytesIdly { get; private init; }

    /// <summary>What each analyzer took, over all threads.</summary>
    public IReadOnlyDictionary<string, TimeSpan> TimeOfRules { get; private init; } = new Dictionary<string, TimeSpan>();

    private static readonly (string Library, string Type)[] s_libraries =
    [
        ("EF Core", "Microsoft.EntityFrameworkCore.DbContext"),
        ("Dapper", "Dapper.SqlMapper"),
        ("linq2db", "LinqToDB.DataContext"),
    ];

    /// <summary>Compiles a project, and runs the analyzers on it.</summary>
    public static async Task<ProjectRun> Of(Application application, SourceProject project, AnalyzerSet? analyzers, Options options)
    {
        var parsing = Cost.Start(options.Times);
        var compilation = application.Compile(project);
        parsing.Stop();

        var compiling = Cost.Start(options.Times);
        var errors = options.Quick ? 0 : compilation.GetDiagnostics().Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        compiling.Stop();
        var (contexts, lost) = CountContexts(compilation);
        var run = new ProjectRun(project)
        {
            Lines = compilation.SyntaxTrees.Where(tree => File.Exists(tree.FilePath)).Sum(tree => tree.GetText().Lines.Count),
            Libraries = s_libraries.Where(library => compilation.GetTypesByMetadataName(library.Type).Length > 0).Select(library => library.Library).ToArray(),
            Contexts = contexts,
            LostContexts = lost,
            Errors = errors,
            Parsing = parsing.Time,
            Compiling = compiling.Time,
        };
        if (analyzers is null || options.Bare) return run;
        analyzers = analyzers with { Analyzers = analyzers.Having(options.Only) };
        var analyzed = await run.Analyze(application, compilation, analyzers, options);
        return options.Times ? await analyzed.Again(application, analyzers, options) : analyzed;
    }

    // A compiler that stays in memory has compiled its own code, and the analyzers'. Each pass sees trees of its own, as each build does. Of each kind the
    // cheapest pass counts: other work on the machine can only add to it. Every second round runs backwards, so that a machine that grows slower favours none.
    private async Task<ProjectRun> Again(Application application, AnalyzerSet analyzers, Options options)
    {
        var idle = analyzers with { Analyzers = options.Beside is { } others ? AnalyzerSet.Warning(others) : [new EmptyAnalyzer(looksAtBodies: false) { LooksAtMembers = true }] };
        analyzers = options.Beside is null ? analyzers : analyzers with { Analyzers = analyzers.Analyzers.AddRange(idle.Analyzers) };
        var bare = new List<TimeSpan>();
        var idly = new List<ProjectRun>();
        var warm = new List<ProjectRun>();
        Func<Task>[] passes =
        [
            () => { bare.Add(Bare(application)); return Task.CompletedTask; },
            async () => idly.Add(await Analyze(application, application.Compile(Project), idle, options)),
            async () => warm.Add(await Analyze(application, application.Compile(Project), analyzers, options)),
        ];
        for (var round = 0; round < options.Rounds; round++)
        {
            foreach (var pass in round % 2 == 0 ? passes : passes.Reverse())
                await pass();
        }

        var shares = warm.Select((run, round) => (run.Analyzing - idly[round].Analyzing) / bare[round]).Order().ToArray();
        return warm.MinBy(run => run.Analyzing)! with
        {
            Compiling = bare.Min(),
            AnalyzingIdly = idly.Min(run => run.Analyzing),
            AnalyzingFirst = Analyzing,
            Share = shares[shares.Length / 2],
            Bytes = warm.Min(run => run.Bytes),
            BytesIdly = idly.Min(run => run.Bytes),
        };
    }

    // Reading and parsing belong to it; writing the assembly would too, but not with references missing.
    private TimeSpan Bare(Application application)
    {
        var compiling = Cost.Start(ofProcessor: true);
        application.Compile(Project).GetDiagnostics();
        compiling.Stop();
        return compiling.Time;
    }

    private async Task<ProjectRun> Analyze(Application application, CSharpCompilation compilation, AnalyzerSet analyzers, Options options)
    {
        var failures = new ConcurrentQueue<string>();
        using var editor = options.Fixes || options.Scaffold ? new FixRun(Project, compilation, options.WithSnapshots ? application.SnapshotsOfOthers(Project) : [], options is { Scaffold: true, WithSnapshots: true } ? application.WithSnapshotsFor(Project) : []) : null;
        var fresh = (editor is null ? compilation.Clone() : await editor.Compilation()).WithOptions(compilation.Options.WithSpecificDiagnosticOptions(
            options.Only.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Warn))));
        var cost = Cost.Start(options.Times);
        var result = await fresh.WithAnalyzers(analyzers.Analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(editor?.AdditionalFiles ?? (options.WithSnapshots ? application.SnapshotsOfOthers(Project) : []), application.Configs),
            (exception, analyzer, _) => failures.Enqueue($"{AnalyzerSet.Name(analyzer)} in {Project.AssemblyName}: {exception}"),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: true,
            reportSuppressedDiagnostics: false)).GetAnalysisResultAsync(CancellationToken.None);
        cost.Stop();

        var root = Path.GetDirectoryName(application.Folder)!;
        var reported = result.GetAllDiagnostics()
            .Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden && diagnostic.Id != "AD0001")
            .Where(diagnostic => options.Only.Count == 0 || options.Only.Contains(diagnostic.Id))
            .ToArray();
        return this with
        {
            Fixes = editor is null || !options.Fixes ? [] : await editor.Take(analyzers.Fixes, reported),
            Scaffolded = editor is null || !options.Scaffold ? [] : await editor.Scaffold(analyzers.Fixes, reported),
            Findings = reported
                .Select(diagnostic => FindingOf(diagnostic, root)).Distinct()
                .OrderBy(finding => finding.Path, StringComparer.Ordinal).ThenBy(finding => finding.Line).ThenBy(finding => finding.Column).ThenBy(finding => finding.Id, StringComparer.Ordinal)
                .ToArray(),
            Failures = failures.Distinct().ToArray(),
            Analyzing = cost.Time,
            Bytes = cost.Bytes,
            TimeOfRules = result.AnalyzerTelemetryInfo.ToDictionary(analyzer => AnalyzerSet.Name(analyzer.Key), analyzer => analyzer.Value.ExecutionTime),
        };
    }

    private static Finding FindingOf(Diagnostic diagnostic, string root)
    {
        var position = diagnostic.Location.GetLineSpan();
        var line = diagnostic.Location.SourceTree?.GetText().Lines[position.StartLinePosition.Line].ToString().Trim() ?? "";
        var path = position.Path is { Length: > 0 } file ? Path.GetRelativePath(root, file) : "(no place)";
        return new Finding(path, position.StartLinePosition.Line + 1, position.StartLinePosition.Character + 1, diagnostic.Id, diagnostic.GetMessage(), line);
    }

    private static (int Contexts, int Lost) CountContexts(CSharpCompilation compilation)
    {
        if (compilation.GetTypeByMetadataName("Microsoft.EntityFrameworkCore.DbContext") is not { } context) return (0, 0);
        var set = compilation.GetTypeByMetadataName("Microsoft.EntityFrameworkCore.DbSet`1");
        var types = TypesOf(compilation.Assembly.GlobalNamespace).ToArray();
        return (
            types.Count(type => Bases(type).Contains(context, SymbolEqualityComparer.Default)),
            types.Count(type => Bases(type).Any(missing => missing.TypeKind == TypeKind.Error)
                && type.GetMembers().OfType<IPropertySymbol>().Any(property => SymbolEqualityComparer.Default.Equals(property.Type.OriginalDefinition, set))));
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceOrTypeSymbol container)
        => container.GetMembers().SelectMany(member => member switch
        {
            INamedTypeSymbol type => TypesOf(type).Prepend(type),
            INamespaceSymbol inner => TypesOf(inner),
            _ => [],
        });

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
            yield return current.OriginalDefinition;
    }
}
