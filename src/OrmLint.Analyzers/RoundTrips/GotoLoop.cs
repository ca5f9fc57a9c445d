using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Queries;

namespace OrmLint.RoundTrips;

/// <summary>A loop made of a label and a jump back to it, counted by an index: <c>again: … if (++i &lt; ids.Count) goto again;</c>.</summary>
internal static class GotoLoop
{
    /// <summary>The repetition of <paramref name="child"/> in <paramref name="block"/> by a jump back over it; null where there is none.</summary>
    public static Repetition? Around(IOperation child, IBlockOperation block, Body body)
    {
        if (!block.Operations.Any(static statement => statement is ILabeledOperation)) return null;
        var place = block.Operations.IndexOf(child);
        foreach (var label in block.Operations.Take(place + 1).OfType<ILabeledOperation>())
        {
            var jump = block.Operations.Skip(place).SelectMany(static statement => statement.DescendantsAndSelf())
                .OfType<IBranchOperation>().FirstOrDefault(branch => branch.BranchKind == BranchKind.GoTo && SymbolEqualityComparer.Default.Equals(branch.Target, label.Label));
            if (jump is null) continue;
            // The index is compared where it jumps back, or where it leaves.
            var tests = block.Operations.Skip(block.Operations.IndexOf(label)).SelectMany(static statement => statement.DescendantsAndSelf()).OfType<IConditionalOperation>();
            var counted = tests.Select(test => CountedBy(test, label.Label, body)).FirstOrDefault(static collection => collection is not null);
            if (counted is not null && LoopKinds.OfCollection(counted, body) == LoopKind.PerElement) return new Repetition(block, counted, null);
        }

        return null;
    }

    private static IOperation? CountedBy(IConditionalOperation test, ILabelSymbol label, Body body)
    {
        var jumps = test.WhenTrue.DescendantsAndSelf().OfType<IBranchOperation>().FirstOrDefault(static branch => branch.BranchKind == BranchKind.GoTo);
        if (jumps is null || test.Condition.Unwrap() is not IBinaryOperation { LeftOperand: var index, OperatorKind: var comparison } condition) return null;
        var goesBack = SymbolEqualityComparer.Default.Equals(jumps.Target, label);
        var counts = goesBack
            ? comparison is BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.NotEquals
            : comparison is BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual or BinaryOperatorKind.Equals;
        return counts && index.Unwrap() is ILocalReferenceOperation or IIncrementOrDecrementOperation ? LoopKinds.SizeOf(condition.RightOperand, body) : null;
    }
}
