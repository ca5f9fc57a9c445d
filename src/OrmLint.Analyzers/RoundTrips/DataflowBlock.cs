using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Queries;

namespace OrmLint.RoundTrips;

/// <summary>
/// Blocks of <c>System.Threading.Tasks.Dataflow</c> that run a function for each item they are given. One that a service keeps works off items as they
/// come, which is no loop; one that is made and fed from a collection in the same member is.
/// </summary>
internal static class DataflowBlock
{
    /// <summary>Whether <paramref name="creation"/> makes such a block, by its name.</summary>
    public static bool Is(ObjectCreationExpressionSyntax creation) => creation.Type is GenericNameSyntax { Identifier.ValueText: var name } && IsBlock(name);

    /// <summary>The loop that gives the block which runs <paramref name="function"/> an item per element; null where there is none.</summary>
    public static Repetition? FedBy(IOperation function, Body body)
    {
        IOperation? parent = function.Parent;
        while (parent is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation or IArgumentOperation) parent = parent.Parent;
        if (parent is not IObjectCreationOperation { Type: INamedTypeSymbol { Name: var name, ContainingNamespace: { Name: "Dataflow", ContainingNamespace.Name: "Tasks" } } } creation || !IsBlock(name)) return null;
        return body.Operations.OfType<IInvocationOperation>()
            .Where(call => call.TargetMethod.Name is "Post" or "SendAsync" && call.Receiver()?.Unwrap() is ILocalReferenceOperation { Local: var block } && body.ValueOf(block)?.Unwrap() == creation && !call.IsInside(function))
            .Select(call => Repetition.Around(call, body))
            .FirstOrDefault(static repetition => repetition is not null) is { } loop
            ? loop with { Element = null }
            : null;
    }

    private static bool IsBlock(string name) => name is "ActionBlock" or "TransformBlock" or "TransformManyBlock";
}
