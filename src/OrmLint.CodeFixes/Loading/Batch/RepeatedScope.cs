using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Queries;
using OrmLint.RoundTrips;

namespace OrmLint.Loading.Batch;

/// <summary>What repeats a query per element, loop in loop, and the statement before which one query for all of them can stand.</summary>
internal sealed class RepeatedScope
{
    private RepeatedScope(ImmutableArray<Repetition> levels, StatementSyntax statement, IOperation operation, Body body)
        => (Levels, Statement, Operation, Body) = (levels, statement, operation, body);

    /// <summary>What repeats the query, the innermost first.</summary>
    public ImmutableArray<Repetition> Levels { get; }

    /// <summary>The outermost loop, or the statement in which a lambda is run per element.</summary>
    public StatementSyntax Statement { get; }

    /// <summary>The operation of <see cref="Statement"/>.</summary>
    public IOperation Operation { get; }

    /// <summary>The member around it.</summary>
    public Body Body { get; }

    /// <summary>The scope of <paramref name="query"/>; null where nothing can be put before it, or it does not run here and now.</summary>
    public static RepeatedScope? Around(IOperation query, Body body)
    {
        var levels = ImmutableArray.CreateBuilder<Repetition>();
        for (var level = Repetition.Around(query, body); level is not null; level = Repetition.Around(level.Loop, body)) levels.Add(level);
        if (levels.Count == 0) return null;

        var outermost = levels[levels.Count - 1].Loop;
        if (!levels.All(static level => level.Loop is ILoopOperation || (level.Loop is IInvocationOperation call && RunsNow(call))) || !IsInLambdasOf(query, outermost, levels)) return null;
        if (StatementOf(outermost) is not { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } statement) return null;
        var operation = outermost;
        while (operation.Parent is { } parent && statement.Span.Contains(parent.Syntax.Span)) operation = parent;
        return new RepeatedScope(levels.ToImmutable(), statement, operation, body);
    }

    /// <summary>Whether <paramref name="symbol"/> is declared within the statement: the loop's element, a local of its body.</summary>
    public bool Declares(ISymbol symbol) => symbol.DeclaringSyntaxReferences.Any(declaration => declaration.SyntaxTree == Statement.SyntaxTree && Statement.Span.Contains(declaration.Span));

    /// <summary>Whether <paramref name="operation"/> runs for each element: no condition, and no exit, stands before it.</summary>
    public bool AlwaysRuns(IOperation operation)
    {
        var child = operation;
        for (var parent = operation.Parent; parent is not null && child != Operation; (child, parent) = (parent, parent.Parent))
        {
            switch (parent)
            {
                case IConditionalOperation choice when child != choice.Condition:
                case ICoalesceOperation coalesce when child != coalesce.Value:
                case IConditionalAccessOperation access when child != access.Operation:
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } either when child != either.LeftOperand:
                case ISwitchExpressionArmOperation or ISwitchCaseOperation or ICatchClauseOperation:
                case IBlockOperation block when block.Operations.TakeWhile(statement => statement != child).Any(static statement => statement.DescendantsAndSelf().Any(static part => part is IBranchOperation or IReturnOperation or IThrowOperation)):
                    return false;
            }
        }

        return true;
    }

    private static bool IsInLambdasOf(IOperation query, IOperation outermost, IEnumerable<Repetition> levels)
    {
        for (var parent = query.Parent; parent is not null && parent != outermost; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation lambda && (lambda.Symbol.IsAsync || !levels.Any(level => level.Loop == lambda.Consumer()))) return false;
        }

        return true;
    }

    // LINQ waits until someone asks for its elements: then a query before the statement would come too early.
    private static bool RunsNow(IInvocationOperation call)
    {
        var operation = call;
        while (true)
        {
            var method = operation.TargetMethod;
            var type = method.ContainingType.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat.WithGenericsOptions(SymbolDisplayGenericsOptions.None));
            if (type is "System.Collections.Generic.List" or "System.Array") return true;
            if (type != "System.Linq.Enumerable") return false;
            if (method.ReturnType.OriginalDefinition.Name is not ("IEnumerable" or "IOrderedEnumerable")) return true;

            IOperation user = operation;
            while (user.Parent is IConversionOperation or IParenthesizedOperation) user = user.Parent;
            if (user.Parent is not IArgumentOperation { Parent: IInvocationOperation next } argument) return false;
            if (next.TargetMethod is { Name: "AddRange" or "InsertRange", ContainingType.Name: "List" } or { Name: "Join" or "Concat", ContainingType.SpecialType: SpecialType.System_String }) return true;
            if (argument.Parameter?.Ordinal != 0) return false;
            operation = next;
        }
    }

    private static StatementSyntax? StatementOf(IOperation loop)
    {
        if (loop is ILoopOperation) return loop.Syntax as StatementSyntax;
        SyntaxNode child = loop.Syntax;
        for (var parent = child.Parent; parent is not null; (child, parent) = (parent, parent.Parent))
        {
            switch (parent)
            {
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or QueryExpressionSyntax or SwitchExpressionArmSyntax:
                case ConditionalExpressionSyntax choice when child != choice.Condition:
                case ConditionalAccessExpressionSyntax access when child != access.Expression:
                case BinaryExpressionSyntax binary when child != binary.Left && (binary.IsKind(SyntaxKind.LogicalAndExpression) || binary.IsKind(SyntaxKind.LogicalOrExpression) || binary.IsKind(SyntaxKind.CoalesceExpression)):
                case AssignmentExpressionSyntax assignment when assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression):
                    return null;
                case LocalDeclarationStatementSyntax or ExpressionStatementSyntax or ReturnStatementSyntax: return (StatementSyntax)parent;
                case IfStatementSyntax branch: return child == branch.Condition && branch.Parent is not ElseClauseSyntax ? branch : null;
                case ForEachStatementSyntax each: return child == each.Expression ? each : null;
                case StatementSyntax: return null;
            }
        }

        return null;
    }
}
