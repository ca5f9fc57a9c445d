using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Host.Mef;
using OrmLint.Verification.Compiling;
using OrmLint.Verification.Judging;

namespace OrmLint.Verification.Fixing;

/// <summary>A fix that OrmLint offers for a scenario, applied wherever it is offered.</summary>
/// <param name="Title">As the light bulb shows it.</param>
/// <param name="Offered">For how many diagnostics it is offered.</param>
/// <param name="Compilation">The code after it.</param>
/// <param name="Changes">The changed lines, for people.</param>
public sealed record AppliedFix(string Title, int Offered, Compilation Compilation, string Changes)
{
    /// <summary>The rules whose diagnostics it is offered for.</summary>
    public ImmutableHashSet<string> Ids { get; init; } = [];
}

/// <summary>OrmLint's code fixes, applied by Fix All as an editor or <c>dotnet format</c> does.</summary>
public static class OrmLintFixes
{
    private static readonly MefHostServices s_host = MefHostServices.Create(MefHostServices.DefaultAssemblies);

    private static readonly ImmutableArray<CodeFixProvider> s_fixes = [.. Assembly.Load("OrmLint.CodeFixes").GetTypes()
        .Where(type => !type.IsAbstract && type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is not null)
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)];

    /// <summary>Each fix that is offered for some of <paramref name="findings"/>, applied to all of them.</summary>
    public static async Task<ImmutableArray<AppliedFix>> Apply(Compilation compilation, Scenario scenario, ImmutableArray<Finding> findings)
    {
        if (!s_fixes.Any(fix => findings.Any(finding => fix.FixableDiagnosticIds.Contains(finding.Id)))) return [];

        using var workspace = Workspace(compilation, out var project);
        var diagnostics = await OrmLintFindings.In((await project.GetCompilationAsync())!, scenario);

        var applied = ImmutableArray.CreateBuilder<AppliedFix>();
        foreach (var fix in s_fixes)
        {
            var offers = new List<(CodeAction Action, Diagnostic Diagnostic)>();
            foreach (var diagnostic in diagnostics.Where(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                var document = project.GetDocument(diagnostic.Location.SourceTree)!;
                await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offers.Add((action, diagnostic)), CancellationToken.None));
            }

            foreach (var same in offers.GroupBy(offer => offer.Action.EquivalenceKey))
                applied.Add(await Apply(fix, project, diagnostics, same.First().Action, project.GetDocument(same.First().Diagnostic.Location.SourceTree)!, same.Select(offer => offer.Diagnostic).Distinct().Count()) with { Ids = [.. same.Select(offer => offer.Diagnostic.Id)] });
        }

        return applied.ToImmutable();
    }

    /// <summary>A workspace with a project of these files.</summary>
    public static AdhocWorkspace Workspace(Compilation compilation, out Project project)
    {
        var workspace = new AdhocWorkspace(s_host);
        var added = workspace.AddProject(ProjectInfo.Create(ProjectId.CreateNewId(), VersionStamp.Default, compilation.AssemblyName!, compilation.AssemblyName!, LanguageNames.CSharp,
            compilationOptions: compilation.Options, parseOptions: compilation.SyntaxTrees.First().Options, metadataReferences: compilation.References));
        var solution = compilation.SyntaxTrees.Aggregate(workspace.CurrentSolution, (solution, tree) =>
        {
            var folders = tree.FilePath.Split('/');
            return solution.AddDocument(DocumentId.CreateNewId(added.Id), folders[^1], tree.GetText(), folders[..^1], tree.FilePath);
        });
        project = solution.GetProject(added.Id)!;
        return workspace;
    }

    private static async Task<AppliedFix> Apply(CodeFixProvider fix, Project project, ImmutableArray<Diagnostic> diagnostics, CodeAction action, Document document, int offered)
    {
        if (action.EquivalenceKey is null) throw new ScenarioException($"The fix '{action.Title}' has no equivalence key, so that there is no Fix All.");
        if (fix.GetFixAllProvider() is not { } fixAll) throw new ScenarioException($"The fix '{action.Title}' has no Fix All.");
        var context = new FixAllContext(document, fix, FixAllScope.Solution, action.EquivalenceKey, fix.FixableDiagnosticIds, new Known(diagnostics), CancellationToken.None);
        var all = await fixAll.GetFixAsync(context) ?? throw new ScenarioException($"The fix '{action.Title}' is offered, but its Fix All gives nothing.");
        var changed = (await all.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;
        var compilation = (await changed.WithAssemblyName(ScenarioCompiler.NewName(project.AssemblyName)).GetCompilationAsync())!;
        return new AppliedFix(action.Title, offered, compilation, await LineChanges.Between(project, changed));
    }

    private sealed class Known(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return diagnostics.Where(diagnostic => diagnostic.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
