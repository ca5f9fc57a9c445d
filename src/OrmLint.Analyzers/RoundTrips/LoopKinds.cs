using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Queries;

namespace OrmLint.RoundTrips;

/// <summary>How often, and for what, a loop runs.</summary>
public enum LoopKind
{
    /// <summary>Once per element of a collection whose size is not fixed in the source: the N of N+1.</summary>
    PerElement,

    /// <summary>A number of times that the source fixes: <c>new[] { a, b }</c>, a constant bound.</summary>
    Fixed,

    /// <summary>Once per batch of elements.</summary>
    Batch,

    /// <summary>Anything else: polling, retrying, paging, searching, working off a queue, or not to be told.</summary>
    Other,
}

/// <summary>Tells loops apart by what they run over. In doubt a loop is <see cref="LoopKind.Other"/>.</summary>
public static class LoopKinds
{
    /// <summary>The kind of a loop statement.</summary>
    public static LoopKind Of(ILoopOperation loop, Body body) => loop switch
    {
        IForEachLoopOperation { IsAsynchronous: true } each when !IsQuery(each.Collection, body) => LoopKind.Other,
        IForEachLoopOperation each => OfCollection(each.Collection, body),
        IForLoopOperation counted => OfCounted(counted, body),
        IWhileLoopOperation { ConditionIsTop: true, Condition: { } condition } when Iteration.Of(body.Orms.Compilation).Advances(condition.UnwrapAwait()) => LoopKind.PerElement,
        // `do … while (i < list.Count)` and its like; a reader that has rows is asked first.
        IWhileLoopOperation conditional => CollectionOf(conditional, body) is { } counted ? OfCollection(counted, body) : LoopKind.Other,
        _ => LoopKind.Other,
    };

    /// <summary>The kind of a loop over <paramref name="collection"/>.</summary>
    public static LoopKind OfCollection(IOperation collection, Body body) => body.Remember(collection, asked => Tell(asked, body));

    private static LoopKind Tell(IOperation collection, Body body)
    {
        var iteration = Iteration.Of(body.Orms.Compilation);
        var made = collection.UnwrapAwait();
        if (FixedCollection.Is(made, body) || SetOfKinds.Is(made, body)) return LoopKind.Fixed;
        if (iteration.IsQueue(made)) return LoopKind.Other;
        // `await …ToListAsync()` is a list, and a stream with ConfigureAwait is still a stream.
        return (iteration.ElementType(collection.Unwrap().Type) ?? iteration.ElementType(made.Type)) switch
        {
            null => LoopKind.Other,
            { } element when IsBatchOfElements(element, iteration) => LoopKind.Batch,
            { } element when body.Orms.IsContext(element) => LoopKind.Other,
            _ => LoopKind.PerElement,
        };
    }

    /// <summary>The collection whose size bounds an index: <c>list</c> in <c>i &lt; list.Count</c>; null where there is none.</summary>
    public static IOperation? CountedCollection(IOperation? condition, Body body)
    {
        if (condition?.Unwrap() is not IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.NotEquals } test) return null;
        if (test.LeftOperand.Unwrap() is not ILocalReferenceOperation) return null;
        return SizeOf(test.RightOperand, body);
    }

    /// <summary>The collection that <paramref name="bound"/> is the size of: <c>list.Count</c>, <c>list.Count - 1</c>, a local that holds it.</summary>
    public static IOperation? SizeOf(IOperation bound, Body body)
    {
        bound = bound.Unwrap();
        // `i <= list.Count - 1`
        if (bound is IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } minus) bound = minus.LeftOperand.Unwrap();
        if (bound is ILocalReferenceOperation { Local: var local } && body.ValueOf(local) is { } value) bound = value.Unwrap();
        return SizeOf(bound);
    }

    /// <summary>The collection that <paramref name="size"/> asks the number of elements of.</summary>
    public static IOperation? SizeOf(IOperation size) => size.Unwrap() switch
    {
        IPropertyReferenceOperation { Property.Name: "Count" or "Length", Instance: { } collection } => collection,
        IInvocationOperation { TargetMethod.Name: "Count", Arguments.Length: <= 1 } count => count.Receiver(),
        _ => null,
    };

    /// <summary>The collection whose indexes <paramref name="loop"/> walks over, up or down; null where there is none.</summary>
    public static IOperation? CollectionOf(IForLoopOperation loop, Body body)
    {
        if (CountedCollection(loop.Condition, body) is { } counted) return counted;
        // `for (var i = list.Count - 1; i >= 0; i--)`
        return loop.Condition?.Unwrap() is IBinaryOperation { OperatorKind: BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual, LeftOperand: var index, RightOperand.ConstantValue.HasValue: true }
            && index.Unwrap() is ILocalReferenceOperation { Local: var local }
            && loop.Before.SelectMany(static before => before.DescendantsAndSelf()).OfType<IVariableDeclaratorOperation>().FirstOrDefault(start => SymbolEqualityComparer.Default.Equals(start.Symbol, local))
                is { } declarator && declarator.GetVariableInitializer() is { } start
            ? SizeOf(start.Value, body)
            : null;
    }

    /// <summary>The collection that <paramref name="loop"/> walks over by an index, or empties; null where there is none.</summary>
    public static IOperation? CollectionOf(IWhileLoopOperation loop, Body body) => CountedCollection(loop.Condition, body) is { } counted ? GoesByOne(loop) ? counted : null : DrainedQueue.Of(loop);

    // `offset += 1000` goes over pages.
    private static bool GoesByOne(IWhileLoopOperation loop)
        => loop.Condition?.Unwrap() is IBinaryOperation { LeftOperand: var left } && left.Unwrap() is ILocalReferenceOperation { Local: var index }
            && loop.Descendants().All(part => part is not IAssignmentOperation { Target: var target } assignment || target.Unwrap() is not ILocalReferenceOperation { Local: var assigned } || !SymbolEqualityComparer.Default.Equals(assigned, index)
                || assignment is ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add, Value.ConstantValue: { HasValue: true, Value: 1 } }
                || assignment is ISimpleAssignmentOperation { Value: var value } && value.Unwrap() is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, RightOperand.ConstantValue: { HasValue: true, Value: 1 } });

    private static LoopKind OfCounted(IForLoopOperation loop, Body body)
    {
        if (loop.Condition is null) return LoopKind.Other;
        // A step of more than one walks over pages or batches.
        if (!loop.AtLoopBottom.All(static step => step is IExpressionStatementOperation { Operation: IIncrementOrDecrementOperation })) return LoopKind.Batch;
        if (CollectionOf(loop, body) is { } counted) return OfCollection(counted, body);
        return loop.Condition.Unwrap() is IBinaryOperation { RightOperand.ConstantValue.HasValue: true } ? LoopKind.Fixed : LoopKind.Other;
    }

    private static bool IsQuery(IOperation collection, Body body) => Query.Read(collection.UnwrapAwait(), body) is not null;

    // Elements that are collections themselves: chunks, pages. A grouping is an element with a key.
    private static bool IsBatchOfElements(ITypeSymbol element, Iteration iteration)
        => element.SpecialType != SpecialType.System_String && !iteration.IsGrouping(element)
            && (element is IArrayTypeSymbol || (iteration.ElementType(element) is not null && element.ContainingNamespace?.ToDisplayString().StartsWith("System", System.StringComparison.Ordinal) == true));
}
