using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrmLint.Migrations;

/// <summary>Fixes ORM3009: takes the event out of <c>Ignore</c>, and whatever has no purpose without it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveIgnoredWarning)), Shared]
public sealed class RemoveIgnoredWarning : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.PendingChangesIgnored.Id);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(static async (context, document, diagnostics)
        => await RemoveAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.Document;
        if (await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (Removal(root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)) is null) continue;
            context.RegisterCodeFix(
                CodeAction.Create("Do not ignore PendingModelChangesWarning", cancellation => RemoveAsync(document, ImmutableArray.Create(diagnostic), cancellation), nameof(RemoveIgnoredWarning)),
                diagnostic);
        }
    }

    private static async Task<Document> RemoveAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        foreach (var diagnostic in diagnostics.OrderByDescending(static diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            // From the end to the start: what is before a change stays where it is.
            if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root) return document;
            if (!root.FullSpan.Contains(diagnostic.Location.SourceSpan) || Removal(root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)) is not { } removal) continue;
            var changed = removal.Replacement is null
                ? root.RemoveNode(removal.Node, SyntaxRemoveOptions.KeepNoTrivia)
                : root.ReplaceNode(removal.Node, removal.Replacement);
            if (changed is not null) document = document.WithSyntaxRoot(changed);
        }

        return document;
    }

    /// <summary>What is removed, or replaced by something in it; null where a comment would be lost, or the event stands in code of another shape.</summary>
    private static (SyntaxNode Node, SyntaxNode? Replacement)? Removal(SyntaxNode node)
    {
        var value = node.FirstAncestorOrSelf<ExpressionSyntax>();
        while (value?.Parent is MemberAccessExpressionSyntax access && access.Name == value) value = access;
        if (value?.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Ignore" } ignore } call } list } argument) return null;
        if (list.Arguments.Count > 1) return HasComment(argument) ? null : (argument, null);

        // x.Ignore(E).Log(…): the rest of the chain goes on without it.
        if (call.Parent is MemberAccessExpressionSyntax) return HasComment(call) ? null : (call, ignore.Expression.WithTrailingTrivia(call.GetTrailingTrivia()));
        if (ignore.Expression is not IdentifierNameSyntax) return HasComment(call) ? null : (call, ignore.Expression.WithTrailingTrivia(call.GetTrailingTrivia()));

        // w => w.Ignore(E): the lambda would do nothing, and neither would ConfigureWarnings.
        if (call.Parent is LambdaExpressionSyntax { Parent: ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureWarnings" } configure } whole } } })
        {
            if (HasComment(whole)) return null;
            if (whole.Parent is ExpressionStatementSyntax { Parent: BlockSyntax } statement && configure.Expression is IdentifierNameSyntax) return HasComment(statement) ? null : (statement, null);
            return whole.Parent is ExpressionStatementSyntax && configure.Expression is not InvocationExpressionSyntax ? null : (whole, configure.Expression.WithTrailingTrivia(whole.GetTrailingTrivia()));
        }

        return call.Parent is ExpressionStatementSyntax { Parent: BlockSyntax } only && !HasComment(only) ? (only, null) : null;
    }

    private static bool HasComment(SyntaxNode node)
        => node.DescendantTrivia().Any(static trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));
}
