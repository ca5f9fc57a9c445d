using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace OrmLint.Migrations;

/// <summary>One migration for each context, whatever the number of its diagnostics: applying the fix once for each would make as many.</summary>
internal sealed class ScaffoldMigrationFixAll : FixAllProvider
{
    private readonly ScaffoldMigrationFix _fix;

    public ScaffoldMigrationFixAll(ScaffoldMigrationFix fix) => _fix = fix;

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => new[] { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution };

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
        => Task.FromResult<CodeAction?>(CodeAction.Create(
            "Scaffold the missing migrations",
            cancellation => Apply(fixAllContext, cancellation),
            fixAllContext.CodeActionEquivalenceKey));

    private async Task<Solution> Apply(FixAllContext context, CancellationToken cancellation)
    {
        var projects = context.Scope == FixAllScope.Solution ? context.Solution.Projects : new[] { context.Project };
        var solution = context.Solution;
        foreach (var project in projects)
        {
            var diagnostics = context is { Scope: FixAllScope.Document, Document: { } document }
                ? await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
                : await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            if (diagnostics.IsEmpty) continue;
            var drifts = await ScaffoldMigrationFix.Drifts(project, diagnostics, cancellation).ConfigureAwait(false);
            solution = await _fix.Apply(solution, project.Id, drifts, context.CodeActionEquivalenceKey ?? ScaffoldMigrationFix.Scaffold, cancellation).ConfigureAwait(false);
        }

        return solution;
    }
}
