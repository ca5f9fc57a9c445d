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
using OrmLint.Orms;
using OrmLint.Queries;

namespace OrmLint.Loading;

/// <summary>Fixes ORM1007: removes the Include and the ThenIncludes that hang on it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveInclude)), Shared]
public sealed class RemoveInclude : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.IncludeWithoutEffect.Id);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(static async (context, document, diagnostics)
        => await RemoveAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.Document;
        foreach (var diagnostic in context.Diagnostics)
        {
            if ((await FindAsync(document, ImmutableArray.Create(diagnostic), context.CancellationToken).ConfigureAwait(false)).Count == 0) continue;
            context.RegisterCodeFix(
                CodeAction.Create("Remove the Include", cancellation => RemoveAsync(document, ImmutableArray.Create(diagnostic), cancellation), nameof(RemoveInclude)),
                diagnostic);
        }
    }

    private static async Task<Document> RemoveAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var calls = await FindAsync(document, diagnostics, cancellation).ConfigureAwait(false);
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        if (root is null || calls.Count == 0) return document;
        // From the inside out: each call becomes what it is called on. Its line goes with it, unless a comment stands there.
        return document.WithSyntaxRoot(root.ReplaceNodes(calls, static (_, rewritten) => ((MemberAccessExpressionSyntax)((InvocationExpressionSyntax)rewritten).Expression).Expression.WithTrailingTrivia(rewritten.GetTrailingTrivia())));
    }

    /// <summary>The calls to remove: the Includes that the analyzer found at the places of <paramref name="diagnostics"/>, found again in the code as it is now, and their ThenIncludes.</summary>
    private static async Task<IReadOnlyList<InvocationExpressionSyntax>> FindAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null) return ImmutableArray<InvocationExpressionSyntax>.Empty;

        var orms = OrmContext.Of(model.Compilation);
        return diagnostics.Select(diagnostic => CodeBodies.Around(root.FindNode(diagnostic.Location.SourceSpan), model, cancellation)).Distinct().OfType<IOperation>()
            .SelectMany(member => IdleInclude.In(new Body(member, orms)))
            .Where(idle => diagnostics.Any(diagnostic => diagnostic.Location.SourceSpan == idle.Place.SourceSpan))
            .SelectMany(static idle => CallsOf(idle.Step.Syntax))
            .Distinct()
            .ToList();
    }

    private static IEnumerable<InvocationExpressionSyntax> CallsOf(SyntaxNode include)
    {
        for (var call = include as InvocationExpressionSyntax; call is { Expression: MemberAccessExpressionSyntax };)
        {
            // A comment would be lost.
            var access = (MemberAccessExpressionSyntax)call.Expression;
            if (access.Expression.GetTrailingTrivia().Concat(access.OperatorToken.LeadingTrivia).Concat(call.ArgumentList.DescendantTrivia(descendIntoTrivia: false))
                .Any(static trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia)))
            {
                yield break;
            }

            yield return call;
            call = call.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ThenInclude", Parent: InvocationExpressionSyntax next } then && then.Expression == call ? next : null;
        }
    }
}
