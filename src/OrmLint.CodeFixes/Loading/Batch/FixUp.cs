using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OrmLint.Loading.Batch;

/// <summary>
/// EF Core connects the entities that it tracks: where the loop asks for the rows of some elements only, the rows of the others would
/// appear in their navigations.
/// </summary>
internal static class FixUp
{
    /// <summary>Whether the navigations of the elements hold the same, whether the rows of some or of all are asked for.</summary>
    public static bool IsTheSame(PerElementQuery query)
        => !query.Tracks || query.Answer is Answer.Any or Answer.Aggregate || query.Scope.AlwaysRuns(query.Operation)
            || !HasNavigation(TypeOf(query.Key.Level.Element), query.Entity) || AsksForKeyOnly(query);

    private static ITypeSymbol? TypeOf(ISymbol? element) => (element as ILocalSymbol)?.Type ?? (element as IParameterSymbol)?.Type;

    private static bool HasNavigation(ITypeSymbol? type, ITypeSymbol entity)
    {
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor.GetMembers().OfType<IPropertySymbol>().Any(property => SymbolEqualityComparer.Default.Equals(property.Type, entity)
                || (property.Type is INamedTypeSymbol { TypeArguments: { Length: 1 } elements } && SymbolEqualityComparer.Default.Equals(elements[0], entity)))) return true;
        }

        return false;
    }

    // `if (category.ParentId is { } parentId)`: what that leaves out has no row.
    private static bool AsksForKeyOnly(PerElementQuery query)
    {
        var key = query.Key.Expression.ToString();
        SyntaxNode child = query.Expression;
        for (var parent = child.Parent; parent is not null && child != query.Scope.Statement; (child, parent) = (parent, parent.Parent))
        {
            var isAsked = parent switch
            {
                IfStatementSyntax branch when child != branch.Condition => IsOf(branch.Condition),
                ConditionalExpressionSyntax choice when child != choice.Condition => IsOf(choice.Condition),
                BinaryExpressionSyntax binary when child != binary.Left => IsOf(binary.Left),
                BlockSyntax block => block.Statements.TakeWhile(statement => statement != child).All(statement => !Leaves(statement) || (statement is IfStatementSyntax exit && IsOf(exit.Condition))),
                ConditionalAccessExpressionSyntax access => child == access.Expression,
                SwitchSectionSyntax or SwitchExpressionArmSyntax or CatchClauseSyntax => false,
                _ => true,
            };
            if (!isAsked) return false;
        }

        return true;

        bool IsOf(ExpressionSyntax condition)
        {
            var members = condition.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>().Select(static member => member.ToString()).ToList();
            return members.Count > 0 && members.All(member => key.StartsWith(member, StringComparison.Ordinal) || member.StartsWith(key, StringComparison.Ordinal));
        }
    }

    private static bool Leaves(StatementSyntax statement)
        => statement.DescendantNodesAndSelf().Any(static node => node is ContinueStatementSyntax or BreakStatementSyntax or ReturnStatementSyntax or ThrowStatementSyntax);
}
