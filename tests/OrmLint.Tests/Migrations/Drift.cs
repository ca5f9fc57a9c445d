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
using Microsoft.CodeAnalysis.Text;
using OrmLint.Migrations;
using Xunit;

namespace OrmLint.Tests.Migrations;

/// <summary>Models and snapshots side by side: what EF Core wrote of a model, and the model after an edit.</summary>
public static class Drift
{
    private static readonly string s_folder = Path.Combine(References.Repository, "tests", "OrmLint.Tests", "Migrations", "Models");

    private static readonly ConcurrentDictionary<string, SyntaxTree> s_trees = new();

    /// <summary>The text of a committed model.</summary>
    public static string Model(string name) => System.IO.File.ReadAllText(Path.Combine(s_folder, name + ".cs.txt"));

    /// <summary>The snapshot that EF Core of this version writes of a committed model, for a provider.</summary>
    public static string Snapshot(string model, string provider, int ef) => System.IO.File.ReadAllText(Path.Combine(s_folder, model, $"{provider}.{ef}.txt"));

    /// <summary>The providers and versions for which there are snapshots of a model.</summary>
    public static IEnumerable<(string Provider, int Ef)> Snapshots(string model)
        => Directory.GetFiles(Path.Combine(s_folder, model), "*.txt").Select(static path => Path.GetFileName(path).Split('.')).Select(static name => (name[0], int.Parse(name[1]))).OrderBy(static pair => pair);

    /// <summary>Expects just the diagnostics marked by <c>[|…|]</c> in a model with this snapshot beside it.</summary>
    public static Task Reports(string source, string snapshot, int ef = 10) => Reports(source, ef, snapshot);

    /// <summary>Expects just the marked diagnostics in a model that is compiled with these other files.</summary>
    public static async Task Reports(string source, int ef, params string[] others)
    {
        var (text, marks) = Marks(source);
        await Expect(Compile(text, ef, others), text, marks);
    }

    /// <summary>Expects just the marked diagnostics in a model whose migrations are in other projects: their snapshots are additional files.</summary>
    public static async Task ReportsWithFiles(string source, int ef, params (string Path, string Text)[] files)
    {
        var (text, marks) = Marks(source);
        await Expect(Compile(text, ef), text, marks, files);
    }

    /// <summary>What is said in a project of migrations alone, of whose model it sees the assembly and not the source: id, line and message.</summary>
    public static async Task<IReadOnlyList<string>> OfMigrationsAlone(string model, string snapshot, int ef = 10)
    {
        using var image = new MemoryStream();
        var built = Compile(model, ef).Emit(image);
        Assert.True(built.Success, string.Join("\n", built.Diagnostics));
        var migrations = CSharpCompilation.Create("Shop.Migrations", [Parse(snapshot, "ShopContextModelSnapshot.cs")], References.EfCore(ef).Add(MetadataReference.CreateFromImage(image.ToArray())), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var reported = await migrations.WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(new ModelChangeWithoutMigration(), new UnreadModel())).GetAnalyzerDiagnosticsAsync();
        return reported.Select(static diagnostic => $"{diagnostic.Id} at {diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan)}: {diagnostic.GetMessage()}").Order(StringComparer.Ordinal).ToList();
    }

    private static async Task Expect(CSharpCompilation compilation, string text, List<TextSpan> marks, params (string Path, string Text)[] files)
    {
        var options = new AnalyzerOptions([.. files.Select(static file => new File(file.Path, file.Text))]);
        var driver = compilation.WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(new ModelChangeWithoutMigration()), options);

        // What is said in the model's own file, as an editor asks for it: the bodies of snapshots, which nobody looks at, would take most of the time.
        var reported = marks.Count == 0 ? await driver.GetAnalyzerDiagnosticsAsync() : await driver.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(compilation.SyntaxTrees[0]), null, default);
        var expected = marks.Select(span => Line(text, span));
        var actual = reported.Select(diagnostic => diagnostic.Id == "ORM3001" ? Line(text, diagnostic.Location.SourceSpan) : diagnostic.ToString());
        Assert.Equal(expected.OrderBy(static line => line, StringComparer.Ordinal), actual.OrderBy(static line => line, StringComparer.Ordinal));
    }

    /// <summary>Expects just the marked diagnostics in a model with this snapshot beside it that uses a library, of which it sees the assembly and not the source.</summary>
    public static async Task ReportsWithLibrary(string source, string library, string snapshot, int ef = 10)
    {
        var (text, marks) = Marks(source);
        using var image = new MemoryStream();
        var built = CSharpCompilation.Create("Library", [Parse(library, "Library.cs")], References.EfCore(ef), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(image);
        Assert.True(built.Success, string.Join("\n", built.Diagnostics));
        await Expect(Compile(text, ef, snapshot).AddReferences(MetadataReference.CreateFromImage(image.ToArray())), text, marks);
    }

    /// <summary>Expects just the marked diagnostics in a model with this snapshot beside it that uses another project, of which it sees the source as an editor does.</summary>
    public static async Task ReportsWithProject(string source, string project, string snapshot, int ef = 10, int? efOfProject = null)
    {
        var (text, marks) = Marks(source);
        var live = CSharpCompilation.Create("Library", [Parse(project, "Library.cs")], References.EfCore(efOfProject ?? ef), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.DoesNotContain(live.GetDiagnostics(), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        await Expect(Compile(text, ef, snapshot).AddReferences(live.ToMetadataReference()), text, marks);
    }

    /// <summary>The messages in a model with this snapshot beside it, in the order of the source.</summary>
    public static Task<IReadOnlyList<string>> Messages(string source, string snapshot, int ef = 10) => Messages(source, ef, snapshot);

    /// <summary>The messages in a model with these snapshots beside it, in the order of the source.</summary>
    public static Task<IReadOnlyList<string>> Messages(string source, int ef, params string[] snapshots) => Messages(source, ef, snapshots, []);

    /// <summary>The messages in a model with these snapshots beside it, and others in additional files.</summary>
    public static async Task<IReadOnlyList<string>> Messages(string source, int ef, string[] snapshots, params (string Path, string Text)[] files)
        => (await Compile(source, ef, snapshots).WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(new ModelChangeWithoutMigration()), new AnalyzerOptions([.. files.Select(static file => new File(file.Path, file.Text))])).GetAnalyzerDiagnosticsAsync())
            .OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start).Select(static diagnostic => diagnostic.GetMessage()).ToList();

    /// <summary>What ORM0001 says of a model with this snapshot beside it: the line of each place, and the message.</summary>
    public static async Task<IReadOnlyList<string>> Unread(string source, string snapshot, int ef = 10)
        => (await Compile(source, ef, snapshot).WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(new UnreadModel())).GetAnalyzerDiagnosticsAsync())
            .OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start).Select(static diagnostic => $"{diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan)} => {diagnostic.Id} {diagnostic.GetMessage()}").ToList();

    /// <summary>The drift of a model that is compiled with this snapshot beside it.</summary>
    public static ContextDrift Of(string source, string snapshot, int ef = 10) => DriftAnalysis.Of(Compile(Marks(source).Text, ef, snapshot), default).Single();

    // Bare compilations: a hundred edits on seven snapshots each are a matter of seconds. The providers that the snapshots name are
    // not all referenced, so that compile errors in them are no failure; the models are compiled where EF Core judges them.
    private static CSharpCompilation Compile(string source, int ef, params string[] others)
        => References.CompilationOf(ef).AddSyntaxTrees(
            others.Select((other, number) => s_trees.GetOrAdd(other, static (text, number) => Parse(text, $"Other{number}.cs"), number)).Prepend(Parse(source, "Model.cs")));

    private sealed class File(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest), path);

    private static (string Text, List<TextSpan> Marks) Marks(string source)
    {
        var marks = new List<TextSpan>();
        for (int start; (start = source.IndexOf("[|", StringComparison.Ordinal)) >= 0;)
        {
            var end = source.IndexOf("|]", start, StringComparison.Ordinal);
            source = source[..start] + source[(start + 2)..end] + source[(end + 2)..];
            marks.Add(TextSpan.FromBounds(start, end - 2));
        }

        return (source, marks);
    }

    private static string Line(string text, TextSpan span)
    {
        var start = text.LastIndexOf('\n', span.Start) + 1;
        var end = text.IndexOf('\n', span.End);
        return text[start..span.Start].TrimStart() + "[|" + text[span.Start..span.End] + "|]" + text[span.End..(end < 0 ? text.Length : end)].TrimEnd();
    }
}
