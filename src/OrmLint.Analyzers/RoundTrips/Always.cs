using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Queries;

namespace OrmLint.RoundTrips;

/// <summary>Whether an operation runs each time the method around it does, up to failures and guards on the method's own parameters.</summary>
internal static class Always
{
    /// <summary>
    /// Whether <paramref name="operation"/> runs, once, at each run of <paramref name="root"/>. A guard that returns early counts
    /// as long as it looks at nothing but parameters (<c>if (id == 0) return null;</c>): what asks a field or a cache may skip the
    /// query every time but the first.
    /// </summary>
    /// <param name="operation">The operation.</param>
    /// <param name="root">The code of the method, or of the lambda.</param>
    /// <param name="switches">Takes the parameters that switch it on or off (<c>if (save) …</c>), with the value that lets it run.</param>
    public static bool Runs(IOperation operation, IOperation root, ICollection<(IParameterSymbol Parameter, bool Value)>? switches = null)
    {
        var child = operation;
        for (var parent = operation.Parent; parent is not null && parent != root; (child, parent) = (parent, parent.Parent))
        {
            switch (parent)
            {
                case IConditionalOperation choice when child != choice.Condition:
                    if (switches is null || SwitchOf(choice.Condition, child == choice.WhenTrue) is not { } on) return false;
                    switches.Add(on);
                    break;
                case ICoalesceOperation coalesce when child != coalesce.Value:
                case ICoalesceAssignmentOperation:
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } either when child != either.LeftOperand:
                // An event that nobody listens to is not looked at.
                case IConditionalAccessOperation access when child != access.Operation && access.Operation is not IEventReferenceOperation:
                case ISwitchExpressionArmOperation:
                case ISwitchCaseOperation:
                case ICatchClauseOperation:
                case IAnonymousFunctionOperation:
                case ILocalFunctionOperation:
                case ILoopOperation loop when !(loop is IForEachLoopOperation each && child == each.Collection):
                    return false;
                case IBlockOperation block when block.Operations.TakeWhile(statement => statement != child).Any(statement => MayLeaveFirst(statement, switches)):
                    return false;
            }
        }

        return true;
    }

    private static bool MayLeaveFirst(IOperation statement, ICollection<(IParameterSymbol Parameter, bool Value)>? switches)
    {
        if (statement is ILocalFunctionOperation || !statement.DescendantsAndSelf().Any(static part => part is IReturnOperation { Kind: not OperationKind.YieldReturn } && !IsInLambda(part))) return false;
        if (statement is not IConditionalOperation { Condition: { } condition, WhenFalse: null }) return true;
        if (switches is null || SwitchOf(condition, false) is not { } off) return !LooksAtParametersOnly(condition);
        switches.Add(off);
        return false;
    }

    private static (IParameterSymbol Parameter, bool Value)? SwitchOf(IOperation condition, bool value) => condition.Unwrap() switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => SwitchOf(not.Operand, !value),
        IParameterReferenceOperation { Parameter: { Type.SpecialType: SpecialType.System_Boolean } parameter } => (parameter, value),
        _ => null,
    };

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
