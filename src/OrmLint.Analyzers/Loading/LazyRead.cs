using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Queries;

namespace OrmLint.Loading;

/// <summary>A navigation read on the elements of a query that does not load it, each of which lazy loading loads by itself.</summary>
/// <param name="Navigation">The property.</param>
/// <param name="Include">What the query lacks.</param>
/// <param name="Over">The collection, in the user's words.</param>
/// <param name="Location">Where the name of the navigation stands, or the call that leads to it.</param>
/// <param name="Calls">The methods on the way from there to the read.</param>
/// <param name="Read">Where it is read.</param>
public sealed record LazyRead(IPropertySymbol Navigation, MissingInclude Include, string Over, Location Location, ImmutableArray<IMethodSymbol> Calls, Location Read)
{
    /// <summary>The reads in <paramref name="body"/>, in the order of the source; one per navigation and query.</summary>
    public static IEnumerable<LazyRead> In(Body body, CancellationToken cancellation)
    {
        if (LazyLoading.Of(body.Orms) is not { } lazyLoading) yield break;
        var seen = new HashSet<(SyntaxNode, NavigationPath)>();
        var flow = new EntityFlow(body, null, ImmutableStack<IMethodSymbol>.Empty, cancellation);
        foreach (var read in NavigationRead.In(flow, ImmutableStack<IMethodSymbol>.Empty, cancellation))
        {
            if (!read.IsPerElement || read.Owner.Source is not { Query: { } query } source || !lazyLoading.IsLazy(read.Navigation)
                || source.Includes.Load(read.Path)
                || LeadsBack(read)
                || read.Owner.Navigations.IsEmpty && query.Steps.Any(step => step.TargetMethod.Name == "Where" && FiltersBy(step, read.Navigation))
                || Navigations.Of(body.Orms).IsIncludedByModel(read.Navigation)
                || lazyLoading.IsSwitchedOff(source, body, cancellation)
                || !seen.Add((query.Root.Syntax, read.Path)))
            {
                continue;
            }

            yield return new LazyRead(read.Navigation, new MissingInclude(source, read.Path, read.Owner.Navigations.Add(read.Navigation)), read.Owner.Repetition?.Over ?? "the loop", read.Location, read.Calls, read.Read.Syntax.GetLocation());
        }
    }

    // From `order.Items` back to `item.Order`: EF Core sets the inverse of what it loads. A collection that it put one entity into is loaded all the same.
    private static bool LeadsBack(NavigationRead read)
    {
        if (read.Owner.Navigations.IsEmpty) return false;
        var owner = read.Owner.Navigations[read.Owner.Navigations.Length - 1].ContainingType;
        return SymbolEqualityComparer.Default.Equals(read.Navigation.Type.OriginalDefinition, owner.OriginalDefinition);
    }

    // `.Where(item => item.OrderId == id)`: all elements have the same principal, which is loaded once.
    private static bool FiltersBy(IInvocationOperation where, IPropertySymbol navigation)
        => where.ArgumentOf(1)?.DescendantsAndSelf().Any(part => part is IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } test
            && test.DescendantsAndSelf().OfType<IPropertyReferenceOperation>().Any(property => Same(property.Property, navigation)
                || (Same(property.Property.ContainingType, navigation.ContainingType) && property.Property.Name.StartsWith(navigation.Name, StringComparison.Ordinal)))) == true;

    private static bool Same(ISymbol? one, ISymbol? other) => SymbolEqualityComparer.Default.Equals(one?.OriginalDefinition, other?.OriginalDefinition);
}
