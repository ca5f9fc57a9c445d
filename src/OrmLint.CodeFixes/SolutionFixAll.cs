using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace OrmLint;

/// <summary>Fixes all diagnostics in one step, for fixes that change other documents than the one a diagnostic is in, or a place that several share.</summary>
internal sealed class SolutionFixAll : FixAllProvider
{
    private readonly string _title;
    private readonly Func<Solution, ImmutableArray<(DocumentId, Diagnostic)>, CancellationToken, Task<Solution>> _fix;

    /// <summary>Makes one that calls <paramref name="fix"/> with everything that is to be fixed.</summary>
    public SolutionFixAll(string title, Func<Solution, ImmutableArray<(DocumentId, Diagnostic)>, CancellationToken, Task<Solution>> fix) => (_title, _fix) = (title, fix);

    /// <inheritdoc />
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => new[] { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution };

    /// <inheritdoc />
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var found = ImmutableArray.CreateBuilder<(DocumentId, Diagnostic)>();
        if (fixAllContext is { Scope: FixAllScope.Document, Document: { } only })
        {
            foreach (var diagnostic in await fixAllContext.GetDocumentDiagnosticsAsync(only).ConfigureAwait(false)) found.Add((only.Id, diagnostic));
        }
        else
        {
            foreach (var project in fixAllContext.Scope == FixAllScope.Solution ? fixAllContext.Solution.Projects : new[] { fixAllContext.Project })
            {
                foreach (var diagnostic in await fixAllContext.GetAllDiagnosticsAsync(project).ConfigureAwait(false))
                {
                    if (fixAllContext.Solution.GetDocument(diagnostic.Location.SourceTree) is { } document) found.Add((document.Id, diagnostic));
                }
            }
        }

        var all = found.ToImmutable();
        return all.IsEmpty ? null : CodeAction.Create(_title, cancellation => _fix(fixAllContext.Solution, all, cancellation), fixAllContext.CodeActionEquivalenceKey);
    }
}
