using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
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
    public static string Model(string name) => File.ReadAllText(Path.Combine(s_folder, name + ".cs.txt"));

    /// <summary>The snapshot that EF Core of this version writes of a committed model, for a provider.</summary>
    public static string Snapshot(string model, string provider, int ef) => File.ReadAllText(Path.Combine(s_folder, model, $"{provider}.{ef}.txt"));

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

    private static async Task Expect(CSharpCompilation compilation, string text, List<TextSpan> marks)
    {
        var reported = await compilation.WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(new ModelChangeWithoutMigration())).GetAnalyzerDiagnosticsAsync();
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

    /// <summary>The messages in a model with this snapshot beside it, in the order of the source.</summary>
    public static async Task<IReadOnlyList<string>> Messages(string source, string snapshot, int ef = 10)
        => (await Compile(source, ef, snapshot).WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(new ModelChangeWithoutMigration())).GetAnalyzerDiagnosticsAsync())
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
