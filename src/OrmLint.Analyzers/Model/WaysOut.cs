using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.Model;

/// <summary>The ways out of a block that make what follows in it happen only perhaps.</summary>
internal static class WaysOut
{
    /// <summary>Whether the block may be left in <paramref name="statement"/>, though not always.</summary>
    public static bool MayLeaveAfter(IOperation statement)
        => statement is not (IReturnOperation or ILocalFunctionOperation)
            && statement.Descendants().Any(static inner => inner is IReturnOperation or IBranchOperation { BranchKind: BranchKind.Break or BranchKind.Continue or BranchKind.GoTo } && !StaysInside(inner));

    // It leaves a lambda or a local function, or a loop or switch inside the block, not the block.
    private static bool StaysInside(IOperation way)
    {
        var leavesLoop = way is IBranchOperation { BranchKind: BranchKind.Break or BranchKind.Continue };
        for (var parent = way.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation) return true;
            if (leavesLoop && parent is ILoopOperation or ISwitchOperation) return true;
            if (parent is IMethodBodyOperation) return false;
        }

        return false;
    }
}
