using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Queries;

namespace OrmLint.RoundTrips;

/// <summary>
/// A loop that takes the elements out of a queue or stack until it is empty, and puts none in: <c>while (ids.Count &gt; 0) { var id = ids.Dequeue(); … }</c>.
/// One that is filled while it is worked off is a search.
/// </summary>
internal static class DrainedQueue
{
    /// <summary>The queue or stack that <paramref name="loop"/> empties; null where it is no such loop.</summary>
    public static IOperation? Of(IWhileLoopOperation loop)
    {
        if (loop.Condition is not { } condition || Asked(condition.Unwrap()) is not { } queue || VariableOf(queue) is not { } variable || !IsQueue(queue.Type)) return null;
        var isTaken = false;
        foreach (var part in loop.Descendants())
        {
            if (!SymbolEqualityComparer.Default.Equals(VariableOf(part), variable)) continue;
            switch (part.Parent)
            {
                case IInvocationOperation { TargetMethod.Name: "Dequeue" or "TryDequeue" or "Pop" or "TryPop" } call when call.Instance == part: isTaken = true; break;
                case IInvocationOperation { TargetMethod.Name: "Peek" or "TryPeek" or "Contains" } call when call.Instance == part: break;
                case IPropertyReferenceOperation { Property.Name: "Count" }: break;
                case IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "Any" or "Count", ContainingType.Name: "Enumerable" } } }: break;
                case IConversionOperation { Parent: IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "Any" or "Count", ContainingType.Name: "Enumerable" } } } }: break;
                default: return null;
            }
        }

        return isTaken ? queue : null;
    }

    // `queue.Count > 0`, `queue.Any()`, `queue.TryDequeue(out var id)`
    private static IOperation? Asked(IOperation condition) => condition switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.GreaterThan or BinaryOperatorKind.NotEquals, RightOperand.ConstantValue: { HasValue: true, Value: 0 } } test => LoopKinds.SizeOf(test.LeftOperand)?.Unwrap(),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.GreaterThanOrEqual, RightOperand.ConstantValue: { HasValue: true, Value: 1 } } test => LoopKinds.SizeOf(test.LeftOperand)?.Unwrap(),
        IInvocationOperation { TargetMethod: { Name: "Any", ContainingType.Name: "Enumerable" }, Arguments.Length: 1 } any => any.Receiver()?.Unwrap(),
        IInvocationOperation { TargetMethod.Name: "TryDequeue" or "TryPop", Instance: { } queue } => queue.Unwrap(),
        _ => null,
    };

    private static ISymbol? VariableOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    // Not the concurrent ones: others may fill those.
    private static bool IsQueue(ITypeSymbol? type) => type is INamedTypeSymbol
    {
        Name: "Queue" or "Stack", TypeArguments.Length: 1,
        ContainingNamespace: { Name: "Generic", ContainingNamespace: { Name: "Collections", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } },
    };
}
