using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace OrmLint.RawSql;

/// <summary>Fixes ORM2001: the statement gets its values as parameters, all of them at once.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PassAsParameter)), Shared]
public sealed class PassAsParameter : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.SqlFromRuntimeValue.Id);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(static async (context, document, diagnostics)
        => await RewriteAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var diagnostics = ImmutableArray.Create(diagnostic);
            var rewrite = (await FindAsync(context.Document, diagnostics, context.CancellationToken).ConfigureAwait(false)).FirstOrDefault();
            if (rewrite is null) continue;
            context.RegisterCodeFix(
                CodeAction.Create(
                    rewrite.Count == 1 ? "Pass the value as a parameter" : "Pass the values as parameters",
                    cancellation => RewriteAsync(context.Document, diagnostics, cancellation),
                    nameof(PassAsParameter)),
                diagnostic);
        }
    }

    private static async Task<Document> RewriteAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        foreach (var rewrite in await FindAsync(document, diagnostics, cancellation).ConfigureAwait(false)) rewrite.Apply(editor);
        return editor.GetChangedDocument();
    }

    /// <summary>The rewrites of the statements that the diagnostics are about, found again in the code as it is now.</summary>
    private static async Task<IReadOnlyList<SqlRewrite>> FindAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null) return ImmutableArray<SqlRewrite>.Empty;

        var symbols = SqlSymbols.Of(model.Compilation);
        var rewrites = new List<SqlRewrite>();
        var bodies = diagnostics.Select(diagnostic => CodeBodies.Around(root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), model, cancellation)).OfType<IOperation>();
        foreach (var body in bodies.GroupBy(static body => body.Syntax).Select(static group => group.First()))
        {
            var statements = SqlFromRuntimeValue.In(SqlBody.Of(body, symbols, cancellation), symbols, cancellation)
                .Where(finding => diagnostics.Any(diagnostic => diagnostic.Location.SourceSpan == finding.Place.Span))
                .Select(static finding => finding.Statement)
                .Distinct();
            rewrites.AddRange(statements.Select(statement => SqlRewrite.Of(statement, body, symbols, cancellation)).OfType<SqlRewrite>());
        }

        return rewrites;
    }
}
