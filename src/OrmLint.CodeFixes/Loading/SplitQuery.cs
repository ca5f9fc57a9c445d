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
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;
using OrmLint.Queries;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace OrmLint.Loading;

/// <summary>Fixes ORM1005: loads each collection by a statement of its own, with <c>AsSplitQuery</c> behind the last Include.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SplitQuery)), Shared]
public sealed class SplitQuery : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.CollectionsMultiplyRows.Id);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(static async (context, document, diagnostics)
        => await SplitAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.Document;
        foreach (var diagnostic in context.Diagnostics)
        {
            if ((await FindAsync(document, ImmutableArray.Create(diagnostic), context.CancellationToken).ConfigureAwait(false)).Count == 0) continue;
            context.RegisterCodeFix(
                CodeAction.Create("Load each collection by itself (AsSplitQuery)", cancellation => SplitAsync(document, ImmutableArray.Create(diagnostic), cancellation), nameof(SplitQuery)),
                diagnostic);
        }
    }

    private static async Task<Document> SplitAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var anchors = await FindAsync(document, diagnostics, cancellation).ConfigureAwait(false);
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        return root is null ? document : document.WithSyntaxRoot(root.ReplaceNodes(anchors, static (original, rewritten) => Split(original, rewritten)));
    }

    private static ExpressionSyntax Split(InvocationExpressionSyntax original, InvocationExpressionSyntax rewritten)
    {
        // On a line of its own where the Include has one.
        var access = (MemberAccessExpressionSyntax)original.Expression;
        var before = access.Expression.GetTrailingTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } newLine
            ? TriviaList(newLine).AddRange(access.OperatorToken.LeadingTrivia.Where(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)))
            : default;
        return InvocationExpression(MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, rewritten.WithoutTrailingTrivia(), Token(SyntaxKind.DotToken).WithLeadingTrivia(before), IdentifierName("AsSplitQuery")))
            .WithTrailingTrivia(rewritten.GetTrailingTrivia());
    }

    /// <summary>The last Include of each query that the analyzer found at the places of <paramref name="diagnostics"/>, found again in the code as it is now.</summary>
    private static async Task<IReadOnlyList<InvocationExpressionSyntax>> FindAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null) return ImmutableArray<InvocationExpressionSyntax>.Empty;

        var orms = OrmContext.Of(model.Compilation);
        return diagnostics.Select(diagnostic => CodeBodies.Around(root.FindNode(diagnostic.Location.SourceSpan), model, cancellation)).Distinct().OfType<IOperation>()
            .SelectMany(member => MultipliedRows.In(new Body(member, orms)))
            .Where(found => IsSafe(found) && diagnostics.Any(diagnostic => diagnostic.Location.SourceSpan == found.Place.SourceSpan))
            .Select(static found => LastInclude(found))
            .OfType<InvocationExpressionSyntax>()
            .Distinct()
            .ToList();
    }

    // In the chain of the Include that is reported; `x = x.AsSplitQuery()` on a local is not written here.
    private static InvocationExpressionSyntax? LastInclude(MultipliedRows found)
    {
        var last = found.Step.Syntax as InvocationExpressionSyntax;
        while (last is { Parent: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Include" or "ThenInclude", Parent: InvocationExpressionSyntax next } }) last = next;
        return last is { Expression: MemberAccessExpressionSyntax } ? last : null;
    }

    // Each statement takes its rows anew: with Skip, Take or First they are the same only if their order is fixed for sure.
    private static bool IsSafe(MultipliedRows found)
        => found.Trip.Query is { } query
            && !query.Steps.Any(static step => step.TargetMethod.Name is "Skip" or "Take" or "SkipWhile" or "TakeWhile" or "SkipLast" or "TakeLast" or "Distinct")
            && (found.Trip.Member is not ("First" or "FirstAsync" or "FirstOrDefault" or "FirstOrDefaultAsync" or "Last" or "LastAsync" or "LastOrDefault" or "LastOrDefaultAsync") || IsByKey(found));

    private static bool IsByKey(MultipliedRows found)
        => found.Trip.Operation is IInvocationOperation call
            && found.Trip.Query!.Steps.Where(static step => step.TargetMethod.Name == "Where").Append(call).Select(static step => step.ArgumentOf(1)).OfType<IOperation>()
                .Any(static predicate => predicate.DescendantsAndSelf().Any(static part => part is IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } test
                    && test.LeftOperand.Unwrap() is IPropertyReferenceOperation { Property.Name: "Id" or "ID" }));
}
