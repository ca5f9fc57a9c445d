using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;
using OrmLint.Queries;
using OrmLint.RoundTrips;

namespace OrmLint.Loading;

/// <summary>
/// Why, in one body, related entities may be there though the query does not include them: the navigation is set, or loaded
/// explicitly; or they are in the context for another reason, and EF Core connects what it tracks.
/// </summary>
internal sealed class OtherLoads
{
    private readonly EntityFlow _flow;
    private readonly HashSet<ISymbol> _set = new(SymbolEqualityComparer.Default);
    private readonly HashSet<string> _loadedByName = new();
    private readonly List<IInvocationOperation> _calls = new();
    private List<(ITypeSymbol Type, EntitySource? Source)>? _queried;

    /// <summary>Those in the body of <paramref name="flow"/>.</summary>
    public OtherLoads(EntityFlow flow)
    {
        _flow = flow;
        foreach (var operation in flow.Body.Operations)
        {
            switch (operation)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation set }: _set.Add(set.Property.OriginalDefinition); break;
                case IInvocationOperation { TargetMethod.Name: "Reference" or "Collection" or "Navigation" } entry: AddLoaded(entry); break;
                case IInvocationOperation call: _calls.Add(call); break;
            }
        }
    }

    /// <summary>Whether <paramref name="navigation"/> of <paramref name="owner"/> need not be loaded when it is read. A collection is loaded lazily even if it has been filled by fix-up.</summary>
    public bool Load(IPropertySymbol navigation, Entities owner) => IsSet(navigation) || (!Navigations.IsCollection(navigation) && MayBeTracked(navigation, owner));

    /// <summary>Whether <paramref name="navigation"/> is assigned, or loaded explicitly.</summary>
    public bool IsSet(IPropertySymbol navigation) => _set.Contains(navigation.OriginalDefinition) || _loadedByName.Contains(navigation.Name);

    /// <summary>Whether what <paramref name="navigation"/> leads to may be tracked for another reason. A query without tracking is not connected to what is tracked.</summary>
    public bool MayBeTracked(IPropertySymbol navigation, Entities owner)
    {
        if (owner.Source.Query is { } query && query.Steps.Any(static step => step.TargetMethod.Name == "AsNoTracking")) return false;
        var target = Navigations.TargetOf(navigation);
        if (owner.Source.Query is { } own && TypesOf(own).Any(type => IsOf(type, target))) return true;
        return Queried().Any(queried => IsOf(queried.Type, target) && !(queried.Source is { } source && source.IsSameAs(owner.Source)));
    }

    /// <summary>The types of the entities that a query brings: its elements, and what it includes.</summary>
    public static IEnumerable<ITypeSymbol> TypesOf(Query query)
        => query.Steps.Where(static step => step.TargetMethod.Name is "Include" or "ThenInclude" && step.TargetMethod.TypeArguments.Length > 0)
            .Select(static step => step.TargetMethod.TypeArguments[step.TargetMethod.TypeArguments.Length - 1])
            .Select(static type => Navigations.ElementOf(type) ?? type)
            .Prepend(query.Element);

    private List<(ITypeSymbol Type, EntitySource? Source)> Queried() => _queried ??= _calls.SelectMany(Results).Concat(Loops()).ToList();

    // What a call puts into the context: a query's entities and what it includes, or what an unknown method gives.
    private IEnumerable<(ITypeSymbol, EntitySource?)> Results(IInvocationOperation call)
    {
        if (call.IsInExpressionTree()) yield break;
        if (RoundTrip.Read(call, _flow.Body) is { Query: { } query })
        {
            var source = new EntitySource(_flow.Body) { Query = query };
            foreach (var type in TypesOf(query)) yield return (type, source);
        }
        else if (_flow.Of(call) is { } entities)
        {
            foreach (var type in entities.Source.Query is { } followed ? TypesOf(followed) : Enumerable.Empty<ITypeSymbol>()) yield return (type, entities.Source);
        }
        else if (_flow.Body.Orms.Meaning(call.TargetMethod) is not { } meaning || meaning.Has(OrmEffect.RoundTrip) && !meaning.Has(OrmEffect.OfQuery))
        {
            if (Given(call.Type) is { } type) yield return (type, null);
        }
    }

    private IEnumerable<(ITypeSymbol, EntitySource?)> Loops()
        => _flow.Body.Operations.OfType<IForEachLoopOperation>()
            .Select(loop => RoundTrip.Read(loop, _flow.Body)).Where(static trip => trip?.Query is not null)
            .SelectMany(trip => TypesOf(trip!.Query!).Select(type => (type, (EntitySource?)new EntitySource(_flow.Body) { Query = trip.Query })));

    // `Task<List<Customer>>` gives customers.
    private static ITypeSymbol? Given(ITypeSymbol? type)
    {
        type = type?.Awaited();
        return type is null ? null : Navigations.ElementOf(type) ?? type;
    }

    /// <summary>Whether an entity of one type can be what a navigation to the other leads to.</summary>
    public static bool IsOf(ITypeSymbol type, ITypeSymbol target)
    {
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(ancestor.OriginalDefinition, target.OriginalDefinition)) return true;
        }

        return false;
    }

    private void AddLoaded(IInvocationOperation entry)
    {
        foreach (var part in entry.Descendants())
        {
            if (part is IPropertyReferenceOperation property) _set.Add(property.Property.OriginalDefinition);
            if (part.ConstantValue is { HasValue: true, Value: string name }) _loadedByName.Add(name);
        }
    }
}
