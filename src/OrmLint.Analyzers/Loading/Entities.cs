using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using OrmLint.Queries;
using OrmLint.RoundTrips;

namespace OrmLint.Loading;

/// <summary>How a value holds entities.</summary>
public enum Holding
{
    /// <summary>It is one of them.</summary>
    One,

    /// <summary>It is a collection of them, a stream, or a query that gives them.</summary>
    Many,

    /// <summary>It is a collection of such collections: what <c>GroupBy</c> and <c>ToLookup</c> give in memory.</summary>
    Groups,

    /// <summary>It is a dictionary whose values they are.</summary>
    Keyed,

    /// <summary>It is an entry of such a dictionary.</summary>
    Entry,
}

/// <summary>Where entities come from: a query, or the caller of the method (a parameter, <c>this</c>).</summary>
/// <param name="Body">The code that the query, or the parameter, stands in.</param>
public sealed record EntitySource(Body Body)
{
    /// <summary>The query; null where the entities are given.</summary>
    public Query? Query { get; init; }

    /// <summary>What <see cref="Query"/> loads beside its elements.</summary>
    public Includes Includes { get; init; } = Includes.None;

    /// <summary>The expression that <see cref="Query"/> was read from; a local where the query may be one of several.</summary>
    public IOperation? Expression { get; init; }

    /// <summary>The call that executes <see cref="Query"/>; null where it is enumerated as it is.</summary>
    public IOperation? Execution { get; init; }

    /// <summary>The parameter, or the method that <c>this</c> is given to; null where there is a query.</summary>
    public ISymbol? Given { get; init; }

    /// <summary>The methods that were called to get them, from the code that is looked at inwards.</summary>
    public ImmutableArray<IMethodSymbol> Calls { get; init; } = ImmutableArray<IMethodSymbol>.Empty;

    /// <summary>Whether both are one query, written in one place, or one parameter.</summary>
    public bool IsSameAs(EntitySource other)
        => Query is { } query
            ? other.Query is { } otherQuery && query.Root.Syntax == otherQuery.Root.Syntax
            : other.Query is null && SymbolEqualityComparer.Default.Equals(Given, other.Given);
}

/// <summary>The entities that a value holds: those of a source, or what navigations lead to from them.</summary>
/// <param name="Source">Where they come from.</param>
/// <param name="Holding">How the value holds them.</param>
/// <param name="Path">The navigations that were followed from the entities of the source.</param>
/// <param name="Navigations">The properties of <paramref name="Path"/>.</param>
/// <param name="Repetition">What walks over them one by one; null as long as nothing does.</param>
public sealed record Entities(EntitySource Source, Holding Holding, NavigationPath Path, ImmutableArray<IPropertySymbol> Navigations, Repetition? Repetition)
{
    /// <summary>The entities of a source.</summary>
    public static Entities Of(EntitySource source, Holding holding) => new(source, holding, NavigationPath.Empty, ImmutableArray<IPropertySymbol>.Empty, null);

    /// <summary>What <paramref name="navigation"/> leads to.</summary>
    public Entities Follow(IPropertySymbol navigation) => this with
    {
        Holding = Loading.Navigations.IsCollection(navigation) ? Holding.Many : Holding.One,
        Path = Path.Then(navigation.Name),
        Navigations = Navigations.Add(navigation),
    };

    /// <summary>What <paramref name="navigations"/> lead to, one after the other.</summary>
    public Entities Follow(ImmutableArray<IPropertySymbol> navigations) => navigations.Aggregate(this, static (entities, navigation) => entities.Follow(navigation));

    /// <summary>What a loop's variable, or a lambda's parameter, holds in turn; null where the value is no collection.</summary>
    public Entities? ElementIn(IOperation loop, IOperation collection, ISymbol? variable) => Holding switch
    {
        Holding.Many => this with { Holding = Holding.One, Repetition = Repetition ?? new Repetition(loop, collection, variable) },
        Holding.Groups => this with { Holding = Holding.Many },
        Holding.Keyed => this with { Holding = Holding.Entry, Repetition = Repetition ?? new Repetition(loop, collection, variable) },
        _ => null,
    };
}

/// <summary>An Include that a query lacks.</summary>
/// <param name="Source">The query.</param>
/// <param name="Path">The navigations from its elements, the one that is missing last.</param>
/// <param name="Navigations">The properties of <paramref name="Path"/>.</param>
public sealed record MissingInclude(EntitySource Source, NavigationPath Path, ImmutableArray<IPropertySymbol> Navigations)
{
    /// <summary>The query.</summary>
    public Query Query => Source.Query!;

    /// <summary>The remedy in a message: <c>include 'Items.Product' in the query</c>, with the method that it stands in if that is another.</summary>
    public string Remedy => $"include '{Path}' in the query{(Source.Calls.IsEmpty ? "" : $" of {MethodName.Of(Source.Calls[Source.Calls.Length - 1])}")}";
}

/// <summary>The names of methods in messages.</summary>
internal static class MethodName
{
    /// <summary><c>OrderService.Price</c>; <c>Price</c> for a local function; <c>new OrderDto</c> for a constructor.</summary>
    public static string Of(IMethodSymbol method) => method.MethodKind switch
    {
        MethodKind.LocalFunction => method.Name,
        MethodKind.Constructor => $"new {method.ContainingType.Name}",
        MethodKind.PropertyGet => $"{method.ContainingType.Name}.{method.AssociatedSymbol?.Name}",
        _ => $"{method.ContainingType.Name}.{method.Name}",
    };
}
