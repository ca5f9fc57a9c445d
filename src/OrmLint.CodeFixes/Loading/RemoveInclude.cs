using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OrmLint.Queries;

namespace OrmLint.Loading;

/// <summary>Fixes ORM1007: removes the Include and the ThenIncludes that hang on it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveInclude)), Shared]
public sealed class RemoveInclude : BodyFix
{
    /// <summary>Makes the fix.</summary>
    public RemoveInclude()
        : base(Rules.IncludeWithoutEffect)
    {
    }

    // Each call becomes what it is called on. Its line goes with it, unless a comment stands there.
    private protected override IEnumerable<Edit> Edits(Body body, ImmutableArray<Diagnostic> reported, CancellationToken cancellation)
        => IdleInclude.In(body)
            .Where(idle => reported.Has(Rules.IncludeWithoutEffect, idle.Place))
            .SelectMany(static idle => CallsOf(idle.Step.Syntax))
            .Distinct()
            .Select(static call => new Edit("Remove the Include", editor => editor.ReplaceNode(call, static (current, _)
                => ((MemberAccessExpressionSyntax)((InvocationExpressionSyntax)current).Expression).Expression.WithTrailingTrivia(current.GetTrailingTrivia()))));

    private static IEnumerable<InvocationExpressionSyntax> CallsOf(SyntaxNode include)
    {
        for (var call = include as InvocationExpressionSyntax; call is { Expression: MemberAccessExpressionSyntax };)
        {
            // A comment would be lost.
            var access = (MemberAccessExpressionSyntax)call.Expression;
            if (access.Expression.GetTrailingTrivia().Concat(access.OperatorToken.LeadingTrivia).Concat(call.ArgumentList.DescendantTrivia(descendIntoTrivia: false))
                .Any(static trivia => !trivia.IsLayout()))
            {
                yield break;
            }

            yield return call;
            call = call.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ThenInclude", Parent: InvocationExpressionSyntax next } then && then.Expression == call ? next : null;
        }
    }
}
