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
                IBinaryOperation { OperatorKind: BinaryOperatorKind.Remainder } => true,
                IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.NotEquals } test
                    => IsCounter(test.LeftOperand.Unwrap()) && !IsZero(test.RightOperand),
                _ => false,
            });

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
        var tested = part switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } test when IsNull(test.RightOperand) => test.LeftOperand.Unwrap(),
            IIsPatternOperation { Pattern: IConstantPatternOperation pattern } test when IsNull(pattern.Value) => test.Value.Unwrap(),
            _ => null,
        };
        return tested is not null && IsVariable(tested) && choice.WhenTrue.DescendantsAndSelf().Any(
            inside => inside is ISimpleAssignmentOperation assignment && SymbolEqualityComparer.Default.Equals(SymbolOf(assignment.Target), SymbolOf(tested)));
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
