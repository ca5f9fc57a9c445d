using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using OrmLint.Loading.Batch;

namespace OrmLint.Loading;

/// <summary>Fixes ORM1001: what is asked for per element is asked for once, before the loop, and looked up in it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BatchPrefetch)), Shared]
public sealed class BatchPrefetch : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.QueryPerElement.Id);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(static async (context, document, diagnostics)
        => await BatchRewrite.PrefetchAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var diagnostics = ImmutableArray.Create(diagnostic);
            var queries = await BatchRewrite.FindAsync(context.Document, diagnostics, context.CancellationToken).ConfigureAwait(false);
            if (!queries.Any(static query => Prefetch.Of(query) is not null)) continue;
            context.RegisterCodeFix(
                CodeAction.Create("Load all of them in one query before", cancellation => BatchRewrite.PrefetchAsync(context.Document, diagnostics, cancellation), nameof(BatchPrefetch)),
                diagnostic);
        }
    }
}
