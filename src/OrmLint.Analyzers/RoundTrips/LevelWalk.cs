using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Queries;

namespace OrmLint.RoundTrips;

/// <summary>
/// A loop that goes from row to row, each asked for by what the one before refers to: <c>while (id is not null) { var category = db.Categories.Find(id); id = category.ParentId; }</c>.
/// </summary>
internal static class LevelWalk
{
    private const int MaxDepth = 4;

    /// <summary>The loop in which <paramref name="trip"/> asks for the row that the last one refers to; null where there is none.</summary>
    public static ILoopOperation? Around(RoundTrip trip, Body body)
    {
        if (!trip.IsQuery || trip.Operation is not IInvocationOperation call || LoopOf(call) is not { } loop || ResultOf(call) is not { } row) return null;
        if (trip.Query?.Steps.Any(static step => step.TargetMethod.Name is "Take" or "Skip" or "OrderBy" or "OrderByDescending") == true) return null;
        var conditions = call.Arguments.Select(static argument => argument.Value).Concat(trip.Query is { } query ? query.Steps.Where(static step => step.TargetMethod.Name == "Where").Select(static step => step.ArgumentOf(1)!) : Enumerable.Empty<IOperation>());
        return conditions.Any(condition => condition is not null && condition.DescendantsAndSelf().Any(part => FollowsFrom(part, row, loop, body, 0))) ? loop : null;
    }

    // `category.ParentId`, where category is the row; `id`, which is given that in the loop. The row's own key would ask for it again.
    private static bool FollowsFrom(IOperation part, ILocalSymbol row, ILoopOperation loop, Body body, int depth) => part switch
    {
        IPropertyReferenceOperation { Instance: { } instance, Property: var property } when instance.Unwrap() is ILocalReferenceOperation { Local: var owner }
            => SymbolEqualityComparer.Default.Equals(owner, row) && !IsOwnKey(property) && property.Name is not "Value",
        ILocalReferenceOperation { Local: var local } when depth < MaxDepth && !SymbolEqualityComparer.Default.Equals(local, row)
            => body.ValuesOf(local).Concat(MatchedBy(local, loop.Descendants())).Any(value => value.IsInside(loop) && value.DescendantsAndSelf().Any(inner => FollowsFrom(inner, row, loop, body, depth + 1))),
        _ => false,
    };

    /// <summary>The values that <paramref name="operations"/> match with a pattern which declares <paramref name="local"/>: <c>category.ParentId is { } parent</c>.</summary>
    public static IEnumerable<IOperation> MatchedBy(ILocalSymbol local, IEnumerable<IOperation> operations) => operations.OfType<IIsPatternOperation>()
        .Where(test => test.Pattern.DescendantsAndSelf().Any(pattern => SymbolEqualityComparer.Default.Equals(local, (pattern as IDeclarationPatternOperation)?.DeclaredSymbol ?? (pattern as IRecursivePatternOperation)?.DeclaredSymbol)))
        .Select(static test => test.Value);

    private static bool IsOwnKey(IPropertySymbol property) => property.Name is "Id" or "ID" or "Key" || property.Name == property.ContainingType.Name + "Id";

    // The variable that is given the row, through await and what lets a null pass.
    private static ILocalSymbol? ResultOf(IOperation call)
    {
        var value = call;
        while (value.Parent is IAwaitOperation or IConversionOperation or IParenthesizedOperation or ICoalesceOperation || value.Parent is IInvocationOperation { TargetMethod.Name: "ConfigureAwait" }) value = value.Parent;
        return value.Parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment when assignment.Value == value => target.Local,
            _ => null,
        };
    }

    private static ILoopOperation? LoopOf(IOperation operation)
    {
        var child = operation;
        for (var parent = operation.Parent; parent is not null; (child, parent) = (parent, parent.Parent))
        {
            switch (parent)
            {
                case IAnonymousFunctionOperation or ILocalFunctionOperation or ICatchClauseOperation or IForEachLoopOperation:
                case IConditionalOperation choice when child != choice.Condition && Guards.IsMemoOrBatch(choice):
                case IForLoopOperation counted when counted.Before.Contains(child):
                    return null;
                case ILoopOperation loop:
                    return loop;
            }
        }

        return null;
    }
}
