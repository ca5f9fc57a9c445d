using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Queries;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace OrmLint.Loading;

/// <summary>Fixes ORM1005: loads each collection by a statement of its own, with <c>AsSplitQuery</c> behind the last Include.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SplitQuery)), Shared]
public sealed class SplitQuery : BodyFix
{
    /// <summary>Makes the fix.</summary>
    public SplitQuery()
        : base(Rules.CollectionsMultiplyRows)
    {
    }

    private protected override IEnumerable<Edit> Edits(Body body, ImmutableArray<Diagnostic> reported, CancellationToken cancellation)
        => MultipliedRows.In(body)
            .Where(found => IsSafe(found) && reported.Has(Rules.CollectionsMultiplyRows, found.Place))
            .Select(static found => LastInclude(found))
            .OfType<InvocationExpressionSyntax>()
            .Distinct()
            .Select(static include => new Edit("Load each collection by itself (AsSplitQuery)", editor => editor.ReplaceNode(include, (current, _) => Split(include, (InvocationExpressionSyntax)current))));

    private static ExpressionSyntax Split(InvocationExpressionSyntax original, InvocationExpressionSyntax rewritten)
    {
        // On a line of its own where the Include has one.
        var access = (MemberAccessExpressionSyntax)original.Expression;
        var before = access.Expression.GetTrailingTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } newLine
            ? TriviaList(newLine).AddRange(access.OperatorToken.LeadingTrivia.Where(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)))
            : default;
        return InvocationExpression(MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, rewritten.WithoutTrailingTrivia(), Token(SyntaxKind.DotToken).WithLeadingTrivia(before), IdentifierName("AsSplitQuery")))
            .AsWritten()
            .WithTrailingTrivia(rewritten.GetTrailingTrivia());
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
