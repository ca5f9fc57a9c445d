using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace OrmLint.Loading;

/// <summary>Fixes ORM1006: writes the nearest navigation for the name that is none.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CorrectIncludePath)), Shared]
public sealed class CorrectIncludePath : DocumentFix
{
    /// <summary>Makes the fix.</summary>
    public CorrectIncludePath()
        : base(Rules.IncludePathMissing)
    {
    }

    private protected override async Task<string?> OfferAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
        => (await FindAsync(document, diagnostics, cancellation).ConfigureAwait(false)).FirstOrDefault() is { } wrong ? $"Include '{wrong.Nearest}'" : null;

    private protected override async Task<Document> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var wrong = await FindAsync(document, diagnostics, cancellation).ConfigureAwait(false);
        return await WithChangesAsync(document, wrong.Select(static name => new TextChange(name.Place.SourceSpan, name.Nearest!)), cancellation).ConfigureAwait(false);
    }

    // As far as there is a navigation like it, and the whole name is written in one piece.
    private static async Task<IReadOnlyList<WrongInclude>> FindAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
        => (await ReportedBodies.OfAsync(document, diagnostics, cancellation).ConfigureAwait(false))
            .SelectMany(static found => IncludePaths.Wrong(found.Body)
                .Where(wrong => wrong.Nearest is not null && wrong.Place.SourceSpan.Length == wrong.Name.Length && found.Reported.Has(Rules.IncludePathMissing, wrong.Place)))
            .ToList();
}
