using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using OrmLint.Migrations;

namespace OrmLint.Tests.Migrations;

/// <summary>A project with a model, migrations and a snapshot, to which the fix of ORM3001 is applied. The time is 2031-02-03 04:05:06.</summary>
public sealed class ScaffoldBed
{
    /// <summary>The id of a migration made now, without its name.</summary>
    public const string Now = "20310203040506_";

    private static readonly DateTime s_now = new(2031, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    private readonly Project _project;

    /// <param name="files">Texts by path.</param>
    /// <param name="ef">The major version of EF Core.</param>
    /// <param name="other">The files of another project that refers to the first one, whose snapshots the first one is given; none: there is no such project.</param>
    public ScaffoldBed(IEnumerable<KeyValuePair<string, string>> files, int ef = 10, IReadOnlyDictionary<string, string>? other = null)
    {
        var id = ProjectId.CreateNewId();
        var solution = Add(new AdhocWorkspace().CurrentSolution, id, "App", ef, files, []);
        if (other is not null)
        {
            solution = Add(solution, ProjectId.CreateNewId(), "App.Migrations", ef, other, [new ProjectReference(id)]);
            foreach (var file in other.Where(file => file.Key.EndsWith("ModelSnapshot.cs", StringComparison.Ordinal)))
            {
                solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), file.Key.Split('/')[^1], SourceText.From(file.Value, Encoding.UTF8), filePath: "/app.migrations/" + file.Key);
            }
        }

        _project = solution.GetProject(id)!;
    }

    private static Solution Add(Solution solution, ProjectId id, string name, int ef, IEnumerable<KeyValuePair<string, string>> files, IEnumerable<ProjectReference> references)
    {
        solution = solution.AddProject(ProjectInfo.Create(id, VersionStamp.Create(), name, name, LanguageNames.CSharp,
            parseOptions: new CSharpParseOptions(LanguageVersion.Latest, preprocessorSymbols: new[] { "AFTER" }),
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            projectReferences: references,
            metadataReferences: References.EfCore(ef)));
        foreach (var file in files)
        {
            var folders = file.Key.Split('/');
            solution = solution.AddDocument(DocumentId.CreateNewId(id), folders[^1], SourceText.From(file.Value, Encoding.UTF8), folders[..^1], $"/{name.ToLowerInvariant()}/{file.Key}");
        }

        return solution;
    }

    /// <summary>What the light bulb offers on the first diagnostic, or on that of a text.</summary>
    public async Task<ImmutableArray<CodeAction>> Actions(string? at = null)
    {
        var diagnostics = await Diagnostics();
        if (diagnostics.IsEmpty) throw new InvalidOperationException("There is no ORM3001.");
        var diagnostic = at is null ? diagnostics[0] : diagnostics.First(found => found.Location.SourceTree!.GetText().ToString(found.Location.SourceSpan) == at);
        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        await Fix().RegisterCodeFixesAsync(new CodeFixContext(_project.GetDocument(diagnostic.Location.SourceTree)!, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions.ToImmutable();
    }

    /// <summary>The files after an action: those that are new or changed, by path.</summary>
    public async Task<ImmutableSortedDictionary<string, string>> Apply(CodeAction action)
        => await Changed((await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution);

    /// <summary>The files after the only action.</summary>
    public async Task<ImmutableSortedDictionary<string, string>> Apply() => await Apply((await Actions()).Single());

    /// <summary>The files after Fix All.</summary>
    public async Task<ImmutableSortedDictionary<string, string>> ApplyToAll(FixAllScope scope, string key = ScaffoldMigrationFix.Scaffold)
    {
        var diagnostics = await Diagnostics();
        var fix = Fix();
        var document = _project.GetDocument(diagnostics[0].Location.SourceTree)!;
        var context = new FixAllContext(document, fix, scope, key, fix.FixableDiagnosticIds, new Known(diagnostics), CancellationToken.None);
        return await Apply((await fix.GetFixAllProvider()!.GetFixAsync(context))!);
    }

    /// <summary>The diagnostics of ORM3001, in the order of the source.</summary>
    public async Task<ImmutableArray<Diagnostic>> Diagnostics()
    {
        var drifts = DriftAnalysis.Of((await _project.GetCompilationAsync())!, _project.AnalyzerOptions.AdditionalFiles, CancellationToken.None);
        return drifts.SelectMany(drift => drift.Changes).Select(change => Diagnostic.Create(Rules.ModelChangeWithoutMigration, change.Location, "", "", ""))
            .OrderBy(diagnostic => diagnostic.Location.SourceTree!.FilePath, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ToImmutableArray();
    }

    private static ScaffoldMigrationFix Fix() => new(() => s_now);

    private async Task<ImmutableSortedDictionary<string, string>> Changed(Solution solution)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var document in solution.Projects.SelectMany(static project => project.Documents))
        {
            var text = (await document.GetTextAsync()).ToString();
            if (_project.Solution.GetDocument(document.Id) is { } before && (await before.GetTextAsync()).ToString() == text) continue;

            // Where editors put a file is told by folders; where command-line tools do, by the path.
            var path = string.Join('/', document.Folders.Append(document.Name));
            if (document.FilePath != $"/{document.Project.Name.ToLowerInvariant()}/{path}") throw new InvalidOperationException($"{document.FilePath} is not in the folders of {path}.");
            files.Add(path, text);
        }

        return files.ToImmutable();
    }

    private sealed class Known(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
            => Task.FromResult(diagnostics.Where(diagnostic => diagnostic.Location.SourceTree!.FilePath == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
