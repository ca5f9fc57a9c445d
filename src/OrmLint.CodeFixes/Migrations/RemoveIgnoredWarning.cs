using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrmLint.Migrations;

/// <summary>Fixes ORM3009: takes the event out of <c>Ignore</c>, and whatever has no purpose without it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveIgnoredWarning)), Shared]
public sealed class RemoveIgnoredWarning : DocumentFix
{
    /// <summary>Makes the fix.</summary>
    public RemoveIgnoredWarning()
        : base(Rules.PendingChangesIgnored)
    {
    }

    private protected override async Task<string?> OfferAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
        => await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root && root.FullSpan.Contains(diagnostics[0].Location.SourceSpan)
            && Removal(root.FindNode(diagnostics[0].Location.SourceSpan, getInnermostNodeForTie: true)) is not null ? "Do not ignore PendingModelChangesWarning" : null;

    private protected override async Task<Document> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
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
        if (list.Arguments.Count > 1) return argument.HasComment() ? null : (argument, null);

        // x.Ignore(E).Log(…): the rest of the chain goes on without it.
        if (call.Parent is MemberAccessExpressionSyntax) return call.HasComment() ? null : (call, ignore.Expression.WithTrailingTrivia(call.GetTrailingTrivia()));
        if (ignore.Expression is not IdentifierNameSyntax) return call.HasComment() ? null : (call, ignore.Expression.WithTrailingTrivia(call.GetTrailingTrivia()));

        // w => w.Ignore(E): the lambda would do nothing, and neither would ConfigureWarnings.
        if (call.Parent is LambdaExpressionSyntax { Parent: ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureWarnings" } configure } whole } } })
        {
            if (whole.HasComment()) return null;
            if (whole.Parent is ExpressionStatementSyntax { Parent: BlockSyntax } statement && configure.Expression is IdentifierNameSyntax) return statement.HasComment() ? null : (statement, null);
            return whole.Parent is ExpressionStatementSyntax && configure.Expression is not InvocationExpressionSyntax ? null : (whole, configure.Expression.WithTrailingTrivia(whole.GetTrailingTrivia()));
        }

        return call.Parent is ExpressionStatementSyntax { Parent: BlockSyntax } only && !only.HasComment() ? (only, null) : null;
    }
}
