using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Queries;
using OrmLint.RoundTrips;

namespace OrmLint.Loading.Batch;

/// <summary>One <c>ExecuteDelete</c> or <c>ExecuteUpdate</c> in the place of a loop that does nothing but send one per element.</summary>
internal sealed class SetStatement
{
    private readonly PerElementQuery _query;

    private SetStatement(PerElementQuery query, ExpressionStatementSyntax statement) => (_query, Statement) = (query, statement);

    /// <summary>The statement in the loop that sends it.</summary>
    public ExpressionStatementSyntax Statement { get; }

    /// <summary>The statement for all elements at once; null where it would not do the same as one for each.</summary>
    public static SetStatement? Of(PerElementQuery query)
    {
        if (query.Answer != Answer.Write || query.Effects.MayWrite || query.ChainLocal is not null || query.Scope.Levels.Length != 1) return null;
        if (query.Steps.Any(static step => step.TargetMethod.Name is not ("Where" or "AsNoTracking" or "IgnoreQueryFilters" or "TagWith" or "AsQueryable"))) return null;
        if (query.Expression.FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { } statement || !IsAllOf(query.Scope.Statement, statement, query)) return null;
        return IsSent(statement.Expression, query) is { } isCounted && (query.Operator == "ExecuteDelete" || SetsTheSame(query, isCounted)) ? new SetStatement(query, statement) : null;
    }

    /// <summary>The statement, with the keys in <paramref name="keys"/>.</summary>
    public StatementSyntax For(string keys)
    {
        var operation = (InvocationExpressionSyntax)_query.Operation.Syntax;
        var access = (MemberAccessExpressionSyntax)operation.Expression;
        var all = operation.WithExpression(access.WithExpression(new ChainWriter(_query).Filtered(keys, _query.Match!.Row)));
        return Statement.ReplaceNode(operation, all.WithTriviaFrom(operation));
    }

    // `await db.Items.Where(…).ExecuteDeleteAsync();`, `deleted += …`: null where the number is used otherwise.
    private static bool? IsSent(ExpressionSyntax expression, PerElementQuery query)
    {
        if (expression == query.Expression) return false;
        return expression is AssignmentExpressionSyntax { Right: var right } assignment && right == query.Expression
            ? assignment.IsKind(SyntaxKind.AddAssignmentExpression) ? assignment.Left is IdentifierNameSyntax ? true : null
            : assignment.Left is IdentifierNameSyntax { Identifier.ValueText: "_" } ? false : null
            : null;
    }

    // The loop, and in it the statement after locals that are but names for the key.
    private static bool IsAllOf(StatementSyntax loop, StatementSyntax statement, PerElementQuery query)
    {
        if (query.Scope.Levels[0].Loop.Syntax != loop) return false;
        var body = loop switch { ForEachStatementSyntax each => each.Statement, ForStatementSyntax counted => counted.Statement, _ => null };
        if (body is null || loop.DescendantTrivia().Any(trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia && !statement.FullSpan.Contains(trivia.Span) && loop.Span.Contains(trivia.Span))) return false;
        if (body == statement) return true;
        return body is BlockSyntax { Statements: { Count: > 0 } statements } && statements[statements.Count - 1] == statement
            && statements.Take(statements.Count - 1).All(local => local is LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } variables } && variables[0].Identifier.ValueText == query.Value.ToString());
    }

    /// <summary>
    /// Whether setting once is setting each time: what is set is a value, not made of the row, and no condition looks at it. Where the changed
    /// rows are counted, an element that comes twice must not count twice.
    /// </summary>
    private static bool SetsTheSame(PerElementQuery query, bool isCounted)
    {
        var set = new HashSet<string>();
        foreach (var call in query.Arguments.SelectMany(static argument => argument.Descendants()).OfType<IInvocationOperation>().Where(static call => call.TargetMethod.Name == "SetProperty"))
        {
            var arguments = call.Arguments.Where(static argument => argument.Parameter?.Type is not null).ToList();
            var (property, value) = (arguments[arguments.Count - 2].Value.AsLambda(), arguments[arguments.Count - 1].Value);
            if (property is not { Symbol.Parameters.Length: 1 } || Path(property) is not { } name) return false;
            if (value.AsLambda() is { Symbol.Parameters: { Length: 1 } rows } computed && computed.Body.Mentions(rows[0])) return false;
            set.Add(name);
        }

        if (set.Count == 0) return false;
        var conditions = query.Steps.Where(static step => step.TargetMethod.Name == "Where").SelectMany(static step => step.Descendants()).OfType<IPropertyReferenceOperation>().Select(static property => property.Property.Name);
        return !conditions.Any(set.Contains) && (!isCounted || AreDistinct(query));
    }

    private static string? Path(IAnonymousFunctionOperation lambda)
        => lambda.Body.Operations is { Length: 1 } statements && statements[0] is IReturnOperation { ReturnedValue: { } value } && value.Unwrap() is IPropertyReferenceOperation { Property.Name: var name } ? name : null;

    // A set, or the primary keys of a query that gives each row once.
    private static bool AreDistinct(PerElementQuery query)
    {
        if (!query.Key.IsElement || query.Key.Level.Source?.UnwrapAwait() is not { } source) return false;
        if (source is ILocalReferenceOperation { Local: var local } && query.Scope.Body.ValueOf(local) is { } value) source = value.UnwrapAwait();
        if (source.Type?.Name is "HashSet" or "ISet" or "IReadOnlySet") return true;
        if (source is not IInvocationOperation { TargetMethod.Name: var name } call) return false;
        if (name is "ToList" or "ToListAsync" or "ToArray" or "ToArrayAsync") return call.Receiver() is { } receiver && IsDistinctQuery(receiver.Unwrap(), query);
        return IsDistinctQuery(call, query);
    }

    private static bool IsDistinctQuery(IOperation operation, PerElementQuery query)
    {
        if (operation is not IInvocationOperation last) return false;
        if (last.TargetMethod.Name == "Distinct") return true;
        if (last.TargetMethod.Name != "Select" || Query.Read(last.Receiver(), query.Scope.Body) is not { KeepsElements: true } rows || last.ArgumentOf(1).AsLambda() is not { } selector) return false;
        return Path(selector) is { } key && query.PrimaryKeyOf(rows.Root, rows.Element) == key && SymbolEqualityComparer.Default.Equals(rows.Element, Iteration.Of(query.Scope.Body.Orms.Compilation).ElementType(last.Receiver()?.Type));
    }
}
