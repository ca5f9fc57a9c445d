using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Queries;

namespace OrmLint.RoundTrips;

/// <summary>Conditions that keep a statement from being sent for each element: a memo's miss, a full batch.</summary>
internal static class Guards
{
    /// <summary>Whether <paramref name="choice"/> lets its branches run only on a cache miss or when a batch is full.</summary>
    public static bool IsMemoOrBatch(IConditionalOperation choice)
        => choice.Condition.DescendantsAndSelf().Any(part => IsLookup(part) || IsBatchTest(part) || IsFirstUse(part, choice));

    /// <summary>Whether <paramref name="choice"/> goes on to the next element until a batch is full: <c>if (buffer.Count &lt; size) continue;</c>.</summary>
    public static bool SkipsUntilFull(IConditionalOperation choice)
        => choice.WhenTrue.DescendantsAndSelf().Any(static part => part is IBranchOperation { BranchKind: BranchKind.Continue })
            && choice.Condition.DescendantsAndSelf().Any(static part => part switch
            {
                // Of the element's own number it is a filter: `if (order.Id % 2 == 0) continue;`
                IBinaryOperation { OperatorKind: BinaryOperatorKind.Remainder } every
                    => IsCounter(every.LeftOperand.Unwrap()) || every.LeftOperand.Unwrap() is IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation },
                IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.NotEquals } test
                    => IsCounter(test.LeftOperand.Unwrap()) && !IsZero(test.RightOperand),
                _ => false,
            });

    /// <summary>
    /// Whether a statement before <paramref name="child"/> in <paramref name="block"/> goes on to the next element until a batch is full, or where
    /// the element was seen before: <c>if (!seen.Add(id)) continue;</c>.
    /// </summary>
    public static bool SkipBefore(IOperation child, IBlockOperation block)
        => block.Operations.TakeWhile(statement => statement != child).Any(static before => before is IConditionalOperation { WhenFalse: null } skip && (SkipsUntilFull(skip) || SkipsWhatWasSeen(skip)));

    // What is in a dictionary is skipped, and what a set does not take: the other way round it would be a filter.
    private static bool SkipsWhatWasSeen(IConditionalOperation choice)
    {
        if (LastOf(choice.WhenTrue) is not IBranchOperation { BranchKind: BranchKind.Continue }) return false;
        var condition = choice.Condition.Unwrap();
        var isNegated = condition is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not };
        if (condition is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not) condition = not.Operand.Unwrap();
        return IsLookup(condition) && condition is IInvocationOperation { TargetMethod.Name: var name } && (name is "Add" or "TryAdd") == isNegated;
    }

    private static IOperation LastOf(IOperation statement) => statement is IBlockOperation { Operations: { Length: > 0 } inner } ? inner[inner.Length - 1] : statement;

    /// <summary>A look into a dictionary or set: <c>cache.TryGetValue(id, out var customer)</c>, <c>seen.Add(id)</c>.</summary>
    public static bool IsLookup(IOperation part) => part is IInvocationOperation
    {
        TargetMethod: { Name: "TryGetValue" or "TryGet" or "ContainsKey" or "TryAdd" or "Add" or "TryPop" or "TryTake", ReturnType.SpecialType: SpecialType.System_Boolean },
    };

    // `if (n % 500 == 0)`, `if (buffer.Count >= size)`, `if (++n == size)`
    private static bool IsBatchTest(IOperation part) => part switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Remainder } => true,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual or BinaryOperatorKind.Equals } test
            => IsCounter(test.LeftOperand.Unwrap()) && !IsZero(test.RightOperand),
        _ => false,
    };

    private static bool IsCounter(IOperation operand) => operand switch
    {
        IIncrementOrDecrementOperation => true,
        IPropertyReferenceOperation { Property.Name: "Count" or "Length", Instance: { } instance } => IsVariable(instance.Unwrap()),
        ILocalReferenceOperation { Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 } => true,
        _ => false,
    };

    private static bool IsZero(IOperation operand) => operand.ConstantValue is { HasValue: true, Value: 0 };

    // `if (rate is null) rate = …;` asks only the first time.
    private static bool IsFirstUse(IOperation part, IConditionalOperation choice)
    {
        if (part == choice.Condition && IsFirstTurn(choice)) return true;
        var tested = part switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } test when IsNull(test.RightOperand) => test.LeftOperand.Unwrap(),
            IIsPatternOperation { Pattern: IConstantPatternOperation pattern } test when IsNull(pattern.Value) => test.Value.Unwrap(),
            _ => null,
        };
        return tested is not null && IsVariable(tested) && choice.WhenTrue.DescendantsAndSelf().Any(
            inside => inside is ISimpleAssignmentOperation assignment && SymbolEqualityComparer.Default.Equals(SymbolOf(assignment.Target), SymbolOf(tested)));
    }

    // `if (isFirst) { …; isFirst = false; }`
    private static bool IsFirstTurn(IConditionalOperation choice)
    {
        var flag = choice.Condition.Unwrap();
        var wanted = flag is not IUnaryOperation { OperatorKind: UnaryOperatorKind.Not };
        if (flag is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not) flag = not.Operand.Unwrap();
        return IsVariable(flag) && choice.WhenTrue.DescendantsAndSelf().Any(inside => inside is ISimpleAssignmentOperation { Value.ConstantValue: { HasValue: true, Value: bool value } } assignment
            && value != wanted && SymbolEqualityComparer.Default.Equals(SymbolOf(assignment.Target), SymbolOf(flag)));
    }

    private static bool IsNull(IOperation operand) => operand.Unwrap().ConstantValue is { HasValue: true, Value: null };

    private static bool IsVariable(IOperation operation)
        => operation is ILocalReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation { Instance: IInstanceReferenceOperation };

    private static ISymbol? SymbolOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IMemberReferenceOperation member => member.Member,
        _ => null,
    };
}
