using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;
using OrmLint.Queries;
using OrmLint.RoundTrips;

namespace OrmLint.Loading;

/// <summary>A navigation read on the elements of a query that does not load it.</summary>
/// <param name="Read">The property reference.</param>
/// <param name="Query">The query that the elements come from.</param>
/// <param name="Path">The navigations from the element, the one that is read last.</param>
/// <param name="Navigations">The properties of <paramref name="Path"/>.</param>
/// <param name="Repetition">What runs it per element.</param>
public sealed record LazyRead(IPropertyReferenceOperation Read, Query Query, NavigationPath Path, ImmutableArray<IPropertySymbol> Navigations, Repetition Repetition)
{
    /// <summary>Where the name of the navigation stands.</summary>
    public Location Location => Read.Syntax switch
    {
        MemberAccessExpressionSyntax access => access.Name.GetLocation(),
        MemberBindingExpressionSyntax binding => binding.Name.GetLocation(),
        { } other => other.GetLocation(),
    };
}

/// <summary>Finds, in one body, the navigations that are read per element of a query and that lazy loading would load one by one.</summary>
public sealed class LazyReads
{
    private readonly Body _body;
    private readonly Navigations _navigations;
    private readonly Dictionary<ISymbol, Element> _elements = new(SymbolEqualityComparer.Default);

    private LazyReads(Body body, Navigations navigations) => (_body, _navigations) = (body, navigations);

    private sealed record Element(Query Query, Includes Includes, NavigationPath Path, ImmutableArray<IPropertySymbol> Navigations, Repetition Repetition);

    /// <summary>The reads in <paramref name="body"/>, in the order of the source; one per navigation and loop.</summary>
    public static IEnumerable<LazyRead> In(Body body)
        => body.Orms.EfCore is { } ef && Navigations.Of(body.Orms, ef) is { LazyLoadingMayBeOn: true } navigations
            ? new LazyReads(body, navigations).Find()
            : Enumerable.Empty<LazyRead>();

    private IEnumerable<LazyRead> Find()
    {
        var seen = new HashSet<(Query, NavigationPath)>();
        // Parents come before what stands in them, so that a loop has bound its variable before its body is read.
        foreach (var operation in _body.Root.Descendants())
        {
            switch (operation)
            {
                case IForEachLoopOperation { Locals: { Length: 1 } variables } loop:
                    Bind(variables[0], loop.Collection, loop);
                    break;
                case IAnonymousFunctionOperation { Symbol.Parameters: { Length: 1 } parameters } lambda when lambda.Consumer() is { } consumer
                    && !lambda.IsExpressionTree() && Iteration.Of(_body.Orms.Compilation).SourceOf(consumer) is { } source:
                    Bind(parameters[0], source, consumer);
                    break;
                case IPropertyReferenceOperation { Instance: { } instance } read when _navigations.IsLazy(read.Property) && ElementOf(instance) is { } element:
                    if (ToReport(read, element) is { } lazy && seen.Add((lazy.Query, lazy.Path))) yield return lazy;
                    break;
            }
        }
    }

    private void Bind(ISymbol variable, IOperation collection, IOperation loop)
    {
        collection = collection.UnwrapAwait();
        // A loop over a navigation of an element: `foreach (var item in order.Items)`.
        if (collection is IPropertyReferenceOperation { Instance: { } owner } navigation && ElementOf(owner) is { } parent && _navigations.IsNavigation(navigation.Property))
        {
            _elements[variable] = parent with { Path = parent.Path.Then(navigation.Property.Name), Navigations = parent.Navigations.Add(navigation.Property) };
        }
        else if (LoadedQuery(collection, depth: 4) is { } query && Includes.Of(query) is { AreKnown: true } includes)
        {
            _elements[variable] = new(query, includes, NavigationPath.Empty, ImmutableArray<IPropertySymbol>.Empty, new Repetition(loop, collection, variable));
        }
    }

    /// <summary>The query whose entities <paramref name="collection"/> holds: enumerated directly, or through a list made from it.</summary>
    private Query? LoadedQuery(IOperation collection, int depth)
    {
        collection = collection.UnwrapAwait();
        if (Query.Read(collection, _body) is { } direct) return direct.KeepsElements ? direct : null;
        return collection switch
        {
            IInvocationOperation call when depth > 0 && (IsMaterializer(call.TargetMethod.Name) || Query.Keeps(call.TargetMethod.Name))
                && _body.Orms.Meaning(call.TargetMethod) is not null && call.Receiver() is { } receiver => LoadedQuery(receiver, depth - 1),
            ILocalReferenceOperation { Local: var local } when depth > 0 && _body.ValueOf(local) is { } value => LoadedQuery(value, depth - 1),
            _ => null,
        };
    }

    private static bool IsMaterializer(string name) => name is "ToList" or "ToListAsync" or "ToArray" or "ToArrayAsync" or "ToHashSet" or "ToHashSetAsync";

    private Element? ElementOf(IOperation instance, int depth = 4)
    {
        instance = instance.Unwrap();
        switch (instance)
        {
            case ILocalReferenceOperation local:
                if (_elements.TryGetValue(local.Local, out var ofLocal)) return ofLocal;
                return depth > 0 && _body.ValueOf(local.Local) is { } value ? ElementOf(value, depth - 1) : null;
            case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } list } indexed: return ElementAt(indexed, list);
            case IArrayElementReferenceOperation { ArrayReference: { } array } indexed: return ElementAt(indexed, array);
            case IParameterReferenceOperation parameter: return _elements.TryGetValue(parameter.Parameter, out var ofParameter) ? ofParameter : null;
            case IConditionalAccessInstanceOperation receiver: return Accessed(receiver) is { } accessed ? ElementOf(accessed, depth) : null;
            case IPropertyReferenceOperation { Instance: { } owner } navigation when ElementOf(owner, depth) is { } parent && _navigations.IsNavigation(navigation.Property):
                return parent with { Path = parent.Path.Then(navigation.Property.Name), Navigations = parent.Navigations.Add(navigation.Property) };
            default: return null;
        }
    }

    // `orders[i]` in a loop whose index runs over `orders`.
    private Element? ElementAt(IOperation indexed, IOperation list)
        => Repetition.Around(indexed, _body) is { Source: { } source } repetition && SameVariable(source.Unwrap(), list.Unwrap())
            && LoadedQuery(list, depth: 4) is { } query && Includes.Of(query) is { AreKnown: true } includes
            ? new(query, includes, NavigationPath.Empty, ImmutableArray<IPropertySymbol>.Empty, repetition)
            : null;

    private static bool SameVariable(IOperation one, IOperation other)
        => one is ILocalReferenceOperation a && other is ILocalReferenceOperation b && SymbolEqualityComparer.Default.Equals(a.Local, b.Local);

    private static IOperation? Accessed(IConditionalAccessInstanceOperation receiver)
    {
        var child = (IOperation)receiver;
        for (var parent = receiver.Parent; parent is not null; (child, parent) = (parent, parent.Parent))
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == child) return access.Operation;
        }

        return null;
    }

    private LazyRead? ToReport(IPropertyReferenceOperation read, Element element)
    {
        var path = element.Path.Then(read.Property.Name);
        if (element.Includes.Load(path)
            || read.Parent is IAssignmentOperation assignment && assignment.Target == read
            || read.Parent is INameOfOperation
            || read.IsInExpressionTree()
            || LeadsBack(read.Property, element)
            || Repetition.Around(read, _body) is null
            || IsLoadedOtherwise(read.Property, element))
        {
            return null;
        }

        return new LazyRead(read, element.Query, path, element.Navigations.Add(read.Property), element.Repetition);
    }

    // From `order.Items` back to `item.Order`: EF Core sets the inverse of what it loads.
    private static bool LeadsBack(IPropertySymbol navigation, Element element)
    {
        if (element.Navigations.IsEmpty) return false;
        var owner = element.Navigations[element.Navigations.Length - 1].ContainingType;
        return SymbolEqualityComparer.Default.Equals(navigation.Type.OriginalDefinition, owner.OriginalDefinition);
    }

    /// <summary>
    /// Whether the related entities are there for another reason: the navigation is set or loaded here, they were queried
    /// here too (EF Core connects what it tracks), the query asks for those of one principal only, or the model includes them always.
    /// </summary>
    private bool IsLoadedOtherwise(IPropertySymbol navigation, Element element)
    {
        var target = Navigations.TargetOf(navigation);
        foreach (var operation in _body.Root.Descendants())
        {
            switch (operation)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation set } when Same(set.Property, navigation):
                    return true;
                case IInvocationOperation { TargetMethod.Name: "Reference" or "Collection" or "Navigation" } entry when Mentions(entry, navigation):
                    return true;
                case IInvocationOperation call when RoundTrip.Read(call, _body) is { Query: { } other } && !ReferenceEquals(other.Root, element.Query.Root)
                    && Same(other.Element, target):
                    return true;
            }
        }

        return element.Query.Steps.Any(step => step.TargetMethod.Name == "Where" && FiltersBy(step, navigation)) || _navigations.IsIncludedByModel(navigation);
    }

    // `.Where(item => item.OrderId == id)`: all elements have the same principal, which is loaded once.
    private static bool FiltersBy(IInvocationOperation where, IPropertySymbol navigation)
        => where.ArgumentOf(1)?.DescendantsAndSelf().Any(part => part is IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } test
            && test.DescendantsAndSelf().OfType<IPropertyReferenceOperation>().Any(property => Same(property.Property, navigation)
                || (Same(property.Property.ContainingType, navigation.ContainingType) && property.Property.Name.StartsWith(navigation.Name, System.StringComparison.Ordinal)))) == true;

    private static bool Mentions(IInvocationOperation entry, IPropertySymbol navigation)
        => entry.Descendants().Any(part => part is IPropertyReferenceOperation property && Same(property.Property, navigation)
            || part.ConstantValue is { HasValue: true, Value: string name } && name == navigation.Name);

    private static bool Same(ISymbol? one, ISymbol? other) => SymbolEqualityComparer.Default.Equals(one?.OriginalDefinition, other?.OriginalDefinition);
}
