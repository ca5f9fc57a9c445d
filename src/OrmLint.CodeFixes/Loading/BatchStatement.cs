using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using OrmLint.Loading.Batch;

namespace OrmLint.Loading;

/// <summary>Fixes ORM1001 for <c>ExecuteUpdate</c> and <c>ExecuteDelete</c>: one statement for all elements takes the place of the loop.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BatchStatement)), Shared]
public sealed class BatchStatement : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.QueryPerElement.Id);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(static async (context, document, diagnostics)
        => await BatchRewrite.SendOnceAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var diagnostics = ImmutableArray.Create(diagnostic);
            var queries = await BatchRewrite.FindAsync(context.Document, diagnostics, context.CancellationToken).ConfigureAwait(false);
            if (!queries.Any(static query => SetStatement.Of(query) is not null)) continue;
            context.RegisterCodeFix(
                CodeAction.Create("Send one statement for all of them", cancellation => BatchRewrite.SendOnceAsync(context.Document, diagnostics, cancellation), nameof(BatchStatement)),
                diagnostic);
        }
    }
}
