using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Queries;

namespace OrmLint.RoundTrips;

/// <summary>How the elements of a collection were made, where that is written beside the loop: <c>orders.Select(order => new OrderRow(db, order.Id)).ToList()</c>.</summary>
internal static class ElementCreation
{
    private const int MostSteps = 16;

    /// <summary>What makes each <paramref name="element"/> of <paramref name="loop"/>; null where that is not to be seen.</summary>
    public static IObjectCreationOperation? Of(ISymbol element, IOperation loop, Body body)
    {
        var collection = CollectionOf(element, loop, body);
        for (var step = 0; step < MostSteps && collection is not null; step++)
        {
            switch (collection.UnwrapAwait())
            {
                case ILocalReferenceOperation { Local: var local }:
                    collection = body.ValueOf(local);
                    break;
                case IInvocationOperation { TargetMethod: { Name: "Select", ContainingType.Name: "Enumerable" } } select:
                    return select.ArgumentOf(1).AsLambda() is { Body.Operations: { Length: 1 } statements } && statements[0] is IReturnOperation { ReturnedValue: { } made } ? made.Unwrap() as IObjectCreationOperation : null;
                case IInvocationOperation { TargetMethod: { Name: var name, ContainingType.Name: "Enumerable" } } call when Query.Keeps(name) || name is "ToList" or "ToArray" or "AsEnumerable":
                    collection = call.Receiver();
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The collection that is walked over, where nothing else in the member names it: what is done to its elements is done in that loop.</summary>
    public static bool IsWalkedOnce(ISymbol element, IOperation loop, Body body)
        => CollectionOf(element, loop, body)?.Unwrap() is not ILocalReferenceOperation { Local: var local }
            || body.Operations.Count(part => part is ILocalReferenceOperation { IsDeclaration: false } reference && SymbolEqualityComparer.Default.Equals(reference.Local, local)) == 1;

    private static IOperation? CollectionOf(ISymbol element, IOperation loop, Body body) => loop switch
    {
        IForEachLoopOperation each when each.Locals.Any(local => SymbolEqualityComparer.Default.Equals(local, element)) => each.Collection,
        IInvocationOperation call => Iteration.Of(body.Orms.Compilation).SourceOf(call),
        _ => null,
    };
}
