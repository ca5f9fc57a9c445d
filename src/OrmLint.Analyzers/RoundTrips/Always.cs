using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.RoundTrips;

/// <summary>Whether an operation runs each time the method around it does, up to failures and guards on the method's own parameters.</summary>
internal static class Always
{
    /// <summary>
    /// Whether <paramref name="operation"/> runs, once, at each run of <paramref name="root"/>. A guard that returns early counts
    /// as long as it looks at nothing but parameters (<c>if (id == 0) return null;</c>): what asks a field or a cache may skip the
    /// query every time but the first.
    /// </summary>
    public static bool Runs(IOperation operation, IOperation root)
    {
        var child = operation;
        for (var parent = operation.Parent; parent is not null && parent != root; (child, parent) = (parent, parent.Parent))
        {
            switch (parent)
            {
                case IConditionalOperation choice when child != choice.Condition:
                case ICoalesceOperation coalesce when child != coalesce.Value:
                case ICoalesceAssignmentOperation:
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } either when child != either.LeftOperand:
                case IConditionalAccessOperation access when child != access.Operation:
                case ISwitchExpressionArmOperation:
                case ISwitchCaseOperation:
                case ICatchClauseOperation:
                case IAnonymousFunctionOperation:
                case ILocalFunctionOperation:
                case ILoopOperation loop when !(loop is IForEachLoopOperation each && child == each.Collection):
                    return false;
                case IBlockOperation block when block.Operations.TakeWhile(statement => statement != child).Any(MayLeaveFirst):
                    return false;
            }
        }

        return true;
    }

    private static bool MayLeaveFirst(IOperation statement)
        => statement is not ILocalFunctionOperation
            && statement.DescendantsAndSelf().Any(static part => part is IReturnOperation && !IsInLambda(part))
            && !(statement is IConditionalOperation { Condition: { } condition } && LooksAtParametersOnly(condition));

    private static bool IsInLambda(IOperation part)
    {
        for (var parent = part.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation) return true;
        }

        return false;
    }

    private static bool LooksAtParametersOnly(IOperation condition) => condition.DescendantsAndSelf().All(static part => part switch
    {
        IFieldReferenceOperation field => field.Field.IsConst || field.Field.IsStatic,
        ILocalReferenceOperation or IInstanceReferenceOperation => false,
        IInvocationOperation call => call.TargetMethod.IsStatic && call.Arguments.All(static argument => argument.Parameter?.RefKind == RefKind.None),
        _ => true,
    });
}
