using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using OrmLint.RealCode.Projects;
using OrmLint.Verification.Fixing;

namespace OrmLint.RealCode.Analysis;

/// <summary>What became of the code where a fix was offered for a finding and taken.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Place">The finding's file and line.</param>
/// <param name="Title">The fix.</param>
/// <param name="Changes">The changed lines.</param>
/// <param name="Broken">Compile errors that were not there before.</param>
internal sealed record TakenFix(string Id, string Place, string Title, string Changes, IReadOnlyList<string> Broken);

/// <summary>Takes each fix that is offered for the findings in a project, one at a time, and compiles what comes of it.</summary>
internal sealed class FixRun : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();
    private readonly Project _project;

    /// <summary>Opens a project as an editor would.</summary>
    /// <param name="project">The project.</param>
    /// <param name="compilation">Its compilation.</param>
    /// <param name="snapshots">The model snapshots of other projects, as additional files.</param>
    /// <param name="others">The projects that these are in.</param>
    public FixRun(SourceProject project, CSharpCompilation compilation, IEnumerable<AdditionalText> snapshots, IEnumerable<(SourceProject Project, CSharpCompilation Compilation)> others)
    {
        var id = ProjectId.CreateNewId();
        var opened = Add(_workspace.CurrentSolution, id, project, compilation);
        foreach (var snapshot in snapshots) opened = opened.AddAdditionalDocument(DocumentId.CreateNewId(id), System.IO.Path.GetFileName(snapshot.Path), snapshot.GetText()!, filePath: snapshot.Path);
        foreach (var other in others) opened = Add(opened, ProjectId.CreateNewId(), other.Project, other.Compilation);
        _project = opened.GetProject(id)!;
    }

    private static Solution Add(Solution solution, ProjectId id, SourceProject project, CSharpCompilation compilation)
    {
        var opened = solution.AddProject(ProjectInfo.Create(id, VersionStamp.Default, project.AssemblyName, project.AssemblyName, LanguageNames.CSharp, filePath: project.Path,
            compilationOptions: compilation.Options, parseOptions: compilation.SyntaxTrees.First().Options, metadataReferences: compilation.References));
        foreach (var tree in compilation.SyntaxTrees) opened = opened.AddDocument(DocumentId.CreateNewId(id), System.IO.Path.GetFileName(tree.FilePath), tree.GetText(), filePath: tree.FilePath);
        return opened;
    }

    /// <summary>The additional files.</summary>
    public ImmutableArray<AdditionalText> AdditionalFiles => _project.AnalyzerOptions.AdditionalFiles;

    /// <summary>Its compilation: the findings must be those of this one.</summary>
    public async Task<CSharpCompilation> Compilation() => (CSharpCompilation)(await _project.GetCompilationAsync())!;

    /// <summary>Takes the fixes.</summary>
    public async Task<IReadOnlyList<TakenFix>> Take(IEnumerable<CodeFixProvider> fixes, IReadOnlyCollection<Diagnostic> findings)
    {
        var taken = new List<TakenFix>();
        foreach (var fix in fixes)
        {
            foreach (var finding in findings.Where(finding => fix.FixableDiagnosticIds.Contains(finding.Id)))
            {
                if (_project.GetDocument(finding.Location.SourceTree) is not { } document) continue;
                var place = $"{finding.Location.GetLineSpan().Path}:{finding.Location.GetLineSpan().StartLinePosition.Line + 1}";
                try
                {
                    var offers = new List<CodeAction>();
                    await fix.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => offers.Add(action), CancellationToken.None));
                    foreach (var offer in offers) taken.Add(await Take(offer, finding.Id, place));
                }
                catch (Exception exception) when (exception is not OperationCanceledException)
                {
                    taken.Add(new TakenFix(finding.Id, place, fix.GetType().Name, "", [exception.ToString()]));
                }
            }
        }

        return taken;
    }

    /// <summary>Takes the fix of ORM3001 once for each set of migrations, and writes the files that it changes; which those are.</summary>
    public async Task<IReadOnlyList<string>> Scaffold(IEnumerable<CodeFixProvider> fixes, IReadOnlyCollection<Diagnostic> findings)
    {
        var written = new List<string>();
        foreach (var fix in fixes.Where(fix => fix.FixableDiagnosticIds.Contains("ORM3001")))
        {
            foreach (var finding in findings.Where(finding => finding.Id == "ORM3001"))
            {
                if (_project.GetDocument(finding.Location.SourceTree) is not { } document) continue;
                var offers = new List<CodeAction>();
                await fix.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => offers.Add(action), CancellationToken.None));

                // The first of each set is what EF Core does; another takes a rename for a drop and an add.
                foreach (var offer in offers)
                {
                    var changed = (await offer.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
                    var changes = changed.GetChanges(_project.Solution).GetProjectChanges().ToList();
                    var edited = changes.SelectMany(files => files.GetChangedDocuments()).Select(id => changed.GetDocument(id)!).ToList();
                    if (edited.Exists(edit => written.Contains(edit.FilePath!))) continue;
                    foreach (var file in changes.SelectMany(files => files.GetAddedDocuments()).Select(id => changed.GetDocument(id)!).Concat(edited))
                    {
                        await System.IO.File.WriteAllTextAsync(file.FilePath!, (await file.GetTextAsync()).ToString());
                        written.Add(file.FilePath!);
                    }
                }
            }
        }

        return written;
    }

    /// <inheritdoc />
    public void Dispose() => _workspace.Dispose();

    private async Task<TakenFix> Take(CodeAction offer, string id, string place)
    {
        var changed = (await offer.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(_project.Id)!;
        var broken = new List<string>();
        foreach (var document in changed.Documents)
        {
            var before = _project.GetDocument(document.Id);
            if (before is not null && (await before.GetTextAsync()).ContentEquals(await document.GetTextAsync())) continue;
            // References are missing, so that there are errors before; more of one kind are new ones.
            var known = (await Errors(before)).GroupBy(error => error).ToDictionary(error => error.Key, error => error.Count());
            broken.AddRange((await Errors(document)).GroupBy(error => error).Where(error => error.Count() > known.GetValueOrDefault(error.Key)).Select(error => error.Key));
        }

        return new TakenFix(id, place, offer.Title, await LineChanges.Between(_project, changed), broken);
    }

    private static async Task<IEnumerable<string>> Errors(Document? document)
        => document is null ? [] : (await document.GetSemanticModelAsync())!.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => $"{diagnostic.Id} {diagnostic.GetMessage()}");
}
