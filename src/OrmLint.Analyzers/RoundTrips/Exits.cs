using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.RoundTrips;

/// <summary>
/// Collects, on the way out of nested blocks, the unconditional exits that follow an operation: a loop that is left right
/// after a query runs the query at most once.
/// </summary>
internal sealed class Exits
{
    private readonly HashSet<ILabelSymbol> _labels = new(SymbolEqualityComparer.Default);
    private bool _leavesFunction;

    /// <summary>Whether <paramref name="loop"/> is left, once the operation has run.</summary>
    public bool Leave(ILoopOperation loop) => _leavesFunction || _labels.Contains(loop.ExitLabel);

    /// <summary>
    /// Adds the exits among the statements after <paramref name="child"/> in <paramref name="block"/>, which is a block or a
    /// section of a <c>switch</c>.
    /// </summary>
    public void AddThoseAfter(IOperation child, IOperation block)
    {
        var after = false;
        foreach (var statement in block.ChildOperations)
        {
            if (after && Add(statement)) return;
            after |= statement == child;
        }
    }

    /// <summary>Adds <paramref name="statement"/>, if it is an exit; says whether it is one.</summary>
    public bool Add(IOperation statement)
    {
        switch (statement)
        {
            case IReturnOperation { Kind: OperationKind.Return or OperationKind.YieldBreak }:
            case IThrowOperation:
            case IExpressionStatementOperation { Operation: IThrowOperation }:
                return _leavesFunction = true;
            case IBranchOperation { BranchKind: BranchKind.Break, Target: var target }:
                _labels.Add(target);
                return true;
            case IBlockOperation { Operations: { Length: > 0 } inner }:
                return Add(inner[inner.Length - 1]);
            default:
                return false;
        }
    }
}
