using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace OrmLint.Loading.Batch;

/// <summary>Appends operators to a chain in the layout that it has: on lines of their own where its own are.</summary>
internal sealed class ChainWriter
{
    private readonly PerElementQuery _query;
    private readonly SyntaxTriviaList _lineBreak;
    private readonly SyntaxTriviaList _indentation;
    private readonly bool _isBroken;

    /// <summary>Writes as the chain of <paramref name="query"/> is written.</summary>
    public ChainWriter(PerElementQuery query)
    {
        _query = query;
        if (query.Chain.Parent is not MemberAccessExpressionSyntax { OperatorToken: var dot } access || access.Expression != query.Chain) return;
        var breaks = query.Chain.GetTrailingTrivia().Where(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)).ToList();
        if (breaks.Count == 0) return;
        (_isBroken, _lineBreak, _indentation) = (true, TriviaList(breaks[0]), TriviaList(dot.LeadingTrivia.Where(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia))));
    }

    /// <summary><paramref name="on"/><c>.name(arguments)</c>.</summary>
    public ExpressionSyntax Call(ExpressionSyntax on, string name, params string[] arguments)
        => Call(on, name, arguments.Select(static argument => Argument(ParseExpression(argument))).ToArray());

    /// <summary><paramref name="on"/><c>.name(arguments)</c>.</summary>
    public ExpressionSyntax Call(ExpressionSyntax on, string name, params ArgumentSyntax[] arguments)
    {
        var trailing = on.GetTrailingTrivia();
        on = !_isBroken ? on.WithoutTrailingTrivia() : trailing.Any(SyntaxKind.EndOfLineTrivia) ? on : on.WithTrailingTrivia(_lineBreak);
        var separated = SeparatedList(arguments, Enumerable.Repeat(Token(SyntaxKind.CommaToken).WithTrailingTrivia(Space), Math.Max(0, arguments.Length - 1)));
        return InvocationExpression(
            MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, on, Token(SyntaxKind.DotToken).WithLeadingTrivia(_indentation), IdentifierName(name)),
            ArgumentList(separated));
    }

    /// <summary>
    /// The chain with its condition on the key widened to <paramref name="keys"/>: <c>customerIds.Contains(customer.Id)</c>. The condition of the
    /// sending operator becomes a <c>Where</c>; a projection is replaced by <paramref name="projection"/>.
    /// </summary>
    public ExpressionSyntax Filtered(string keys, string row, LambdaExpressionSyntax? projection = null)
    {
        if (_query.Match is not { } match) return Call(_query.Chain, "Where", $"{row} => {keys}.Contains({row}.{_query.KeyProperty!.Name})");

        var contains = InvocationExpression(
            MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, IdentifierName(keys), IdentifierName("Contains")),
            ArgumentList(SingletonSeparatedList(Argument(match.RowKey)))).WithTriviaFrom(match.Condition);
        var changes = new Dictionary<SyntaxNode, SyntaxNode> { [match.Condition] = contains };
        if (projection is not null) changes.Add(_query.Projection!, projection.WithTriviaFrom(_query.Projection!));
        if (_query.ChainLocal is { Initializer.Value.Syntax: ExpressionSyntax initial, Symbol.Name: var local })
        {
            var start = _query.Chain.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().First(name => name.Identifier.ValueText == local);
            changes.Add(start, Changed(initial, changes).WithoutTrivia());
        }

        var chain = Changed(_query.Chain, changes);
        return _query.Predicate is { } predicate ? Call(chain, "Where", Argument(Changed(predicate, changes))) : chain;
    }

    /// <summary>Sends <paramref name="query"/> as the code in the loop does: awaited or not, with its cancellation token.</summary>
    /// <param name="query">The query.</param>
    /// <param name="name">The operator, without <c>Async</c>.</param>
    /// <param name="arguments">Its arguments.</param>
    public ExpressionSyntax Send(ExpressionSyntax query, string name, params string[] arguments)
    {
        var sent = arguments.Select(static argument => Argument(ParseExpression(argument))).ToList();
        if (!_query.IsAsync) return Call(query, name, sent.ToArray());
        // By name where other optional parameters stand between.
        if (_query.Token is { } token) sent.Add(token.WithoutTrivia().WithNameColon(null));
        var call = Call(query, name + "Async", sent.ToArray());
        if (_query.ConfigureAwait is { } configured) call = Call(call, "ConfigureAwait", configured.Arguments.Select(static argument => argument.WithoutTrivia()).ToArray());
        return AwaitExpression(Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(Space), call.WithoutLeadingTrivia());
    }

    /// <summary>What <paramref name="expression"/> is called on: in parentheses where it is awaited.</summary>
    public static ExpressionSyntax Operand(ExpressionSyntax expression) => expression is AwaitExpressionSyntax ? ParenthesizedExpression(expression) : expression;

    private static T Changed<T>(T node, Dictionary<SyntaxNode, SyntaxNode> changes)
        where T : SyntaxNode
        => changes.TryGetValue(node, out var whole) ? (T)whole : node.ReplaceNodes(changes.Keys.Where(change => node.FullSpan.Contains(change.FullSpan) && change.SyntaxTree == node.SyntaxTree), (original, _) => changes[original]);
}
