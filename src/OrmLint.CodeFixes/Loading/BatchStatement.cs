using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using OrmLint.Loading.Batch;

namespace OrmLint.Loading;

/// <summary>Fixes ORM1001 for <c>ExecuteUpdate</c> and <c>ExecuteDelete</c>: one statement for all elements takes the place of the loop.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BatchStatement)), Shared]
public sealed class BatchStatement : DocumentFix
{
    /// <summary>Makes the fix.</summary>
    public BatchStatement()
        : base(Rules.QueryPerElement)
    {
    }

    private protected override async Task<string?> OfferAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
        => (await BatchRewrite.FindAsync(document, diagnostics, cancellation).ConfigureAwait(false)).Any(static query => SetStatement.Of(query) is not null) ? "Send one statement for all of them" : null;

    private protected override Task<Document> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
        => BatchRewrite.SendOnceAsync(document, diagnostics, cancellation);
}
