using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using OrmLint.Orms;
using OrmLint.Queries;

namespace OrmLint.Loading;

/// <summary>The bodies that diagnostics were reported in, as the code is now, so that a fix can find again what the analyzer found.</summary>
internal static class ReportedBodies
{
    /// <summary>Each body, with what was reported in it.</summary>
    public static async Task<IReadOnlyList<(Body Body, ImmutableArray<Diagnostic> Reported)>> OfAsync(Document document, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null) return ImmutableArray<(Body, ImmutableArray<Diagnostic>)>.Empty;
        var orms = OrmContext.Of(model.Compilation);
        // A report may be older than the code.
        return diagnostics.Where(diagnostic => root.FullSpan.Contains(diagnostic.Location.SourceSpan))
            .Select(diagnostic => (Diagnostic: diagnostic, Root: CodeBodies.Around(root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), model, cancellation)))
            .Where(static found => found.Root is not null)
            .GroupBy(static found => found.Root!.Syntax)
            .Select(group => (new Body(group.First().Root!, orms), group.Select(static found => found.Diagnostic).ToImmutableArray()))
            .ToList();
    }

    /// <summary>Whether <paramref name="rule"/> was reported at <paramref name="location"/>.</summary>
    public static bool Has(this ImmutableArray<Diagnostic> reported, DiagnosticDescriptor rule, Location location)
        => reported.Any(diagnostic => diagnostic.Id == rule.Id && diagnostic.Location.SourceSpan == location.SourceSpan);
}
