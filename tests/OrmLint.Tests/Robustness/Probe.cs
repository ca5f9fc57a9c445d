using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OrmLint.Tests.Contracts;
using Xunit.Sdk;

namespace OrmLint.Tests.Robustness;

/// <summary>Runs analyzers and fixes on whatever code it is given, and fails on an exception out of any of them.</summary>
internal sealed class Probe(ImmutableArray<DiagnosticAnalyzer> analyzers, ImmutableArray<CodeFixProvider> fixes)
{
    /// <summary>All analyzers and all fixes.</summary>
    public static Probe OfAll { get; } = new(Product.Analyzers, Product.Fixes);

    /// <summary>How the sources are read; documentation comments too, as in an editor.</summary>
    public static CSharpParseOptions Parse { get; } = new(LanguageVersion.Latest);

    /// <summary>Compiles the sources, whatever errors that brings.</summary>
    public static CSharpCompilation Compile(IEnumerable<(string Path, string Source)> files, IEnumerable<MetadataReference> references)
        => CSharpCompilation.Create("Probe", files.Select(file => Tree(file.Path, file.Source)), references,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>One file.</summary>
    public static SyntaxTree Tree(string path, string source) => CSharpSyntaxTree.ParseText(source, Parse, path);

    /// <summary>
    /// What is reported, after every fix of it was tried. Fails on the first exception, and says what <paramref name="input"/>
    /// brought it about. Where only <paramref name="changed"/> is new, one diagnostic of each rule in the other files is enough.
    /// </summary>
    public async Task<ImmutableArray<Diagnostic>> Survives(CSharpCompilation compilation, Func<string> input, string? changed = null)
    {
        var thrown = new ConcurrentQueue<(string By, Exception Exception)>();
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]),
            (exception, analyzer, _) => thrown.Enqueue((analyzer.GetType().Name, exception)), concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var diagnostics = await compilation.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync();
        var toFix = diagnostics.Where(diagnostic => changed is null || diagnostic.Location.SourceTree?.FilePath == changed)
            .Union(diagnostics.GroupBy(diagnostic => diagnostic.Id).Select(ofRule => ofRule.First())).ToList();
        if (thrown.IsEmpty && toFix.Count > 0) await TryFixes(compilation, toFix, thrown);
        if (thrown.TryDequeue(out var first)) throw new XunitException($"{first.By} threw on {input()}\n{first.Exception}");
        return diagnostics;
    }

    private async Task TryFixes(CSharpCompilation compilation, List<Diagnostic> diagnostics, ConcurrentQueue<(string By, Exception Exception)> thrown)
    {
        using var workspace = new AdhocWorkspace();
        var project = ProjectOf(workspace, compilation);
        foreach (var diagnostic in diagnostics)
        {
            // In the workspace's own trees, where the place is the same.
            if (diagnostic.Location.SourceTree is not { } tree || project.Documents.First(document => document.FilePath == tree.FilePath) is not { } document) continue;
            var place = Location.Create((await document.GetSyntaxTreeAsync())!, diagnostic.Location.SourceSpan);
            var here = Diagnostic.Create(diagnostic.Descriptor, place, diagnostic.AdditionalLocations, diagnostic.Properties);
            foreach (var fix in fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                try
                {
                    foreach (var action in await ActionsOf(fix, document, here)) await action.GetOperationsAsync(CancellationToken.None);
                }
                catch (Exception exception)
                {
                    thrown.Enqueue((fix.GetType().Name, exception));
                }
            }
        }
    }

    /// <summary>The compilation as a project with documents, as fixes know it.</summary>
    public static Project ProjectOf(AdhocWorkspace workspace, CSharpCompilation compilation)
    {
        var id = ProjectId.CreateNewId();
        var documents = compilation.SyntaxTrees.Select(tree => DocumentInfo.Create(DocumentId.CreateNewId(id), System.IO.Path.GetFileName(tree.FilePath),
            System.IO.Path.GetDirectoryName(tree.FilePath)!.Split('/', StringSplitOptions.RemoveEmptyEntries),
            loader: TextLoader.From(TextAndVersion.Create(tree.GetText(), VersionStamp.Default, tree.FilePath)), filePath: tree.FilePath));
        return workspace.AddProject(ProjectInfo.Create(id, VersionStamp.Default, "Probe", "Probe", LanguageNames.CSharp, filePath: "/Probe/Probe.csproj",
            compilationOptions: compilation.Options, parseOptions: Parse, documents: documents, metadataReferences: compilation.References));
    }

    /// <summary>What a fix offers for a diagnostic.</summary>
    public static async Task<List<CodeAction>> ActionsOf(CodeFixProvider fix, Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }
}
