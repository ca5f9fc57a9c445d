using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using OrmLint.Loading.Batch;

namespace OrmLint.Loading;

/// <summary>Fixes ORM1001: what is asked for per element is asked for once, before the loop, and looked up in it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BatchPrefetch)), Shared]
public sealed class BatchPrefetch : DocumentFix
{
    /// <summary>Makes the fix.</summary>
    public BatchPrefetch()
        : base(Rules.QueryPerElement)
    {
    }

    private protected override async Task<string?> OfferAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
        => (await BatchRewrite.FindAsync(document, diagnostics, cancellation).ConfigureAwait(false)).Any(static query => Prefetch.Of(query) is not null) ? "Load all of them in one query before" : null;

    private protected override Task<Document> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
        => BatchRewrite.PrefetchAsync(document, diagnostics, cancellation);
}
