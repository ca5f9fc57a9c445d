using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Queries;

namespace OrmLint.Loading;

/// <summary>Entities that a serializer walks over, and the first navigation that lazy loading loads then.</summary>
/// <param name="Entity">The entity type that is written.</param>
/// <param name="Query">The query that gave them.</param>
/// <param name="Path">The navigations to the one that is loaded lazily.</param>
/// <param name="Location">What is handed to the serializer, or returned.</param>
internal sealed record SerializedEntities(ITypeSymbol Entity, Query Query, NavigationPath Path, Location Location)
{
    private const int MaxDepth = 5;

    /// <summary>Those in <paramref name="body"/> of <paramref name="member"/>, in the order of the source.</summary>
    public static IEnumerable<SerializedEntities> In(Body body, ISymbol member, CancellationToken cancellation)
    {
        if (LazyLoading.Of(body.Orms) is not { } lazyLoading) yield break;
        var serializers = Serializers.Of(body.Orms.Compilation);
        var flow = new EntityFlow(body, null, ImmutableStack<IMethodSymbol>.Empty, cancellation);
        foreach (var operation in flow.Walk())
        {
            if (operation is not (IInvocationOperation or IObjectCreationOperation or IReturnOperation) || serializers.WrittenBy(operation, member) is not { } value) continue;
            if (flow.Of(value) is not { Source.Query: { } query, Holding: Holding.One or Holding.Many or Holding.Keyed or Holding.Groups } entities) continue;
            var entity = entities.Navigations.IsEmpty ? query.Element : Navigations.TargetOf(entities.Navigations[entities.Navigations.Length - 1]);
            if (serializers.IsMarked(entity) || HasRulesOfItsOwn(body) || lazyLoading.IsSwitchedOff(entities.Source, body, cancellation)) continue;
            if (FirstLazy(entity, entities.Path, entities.Source.Includes, lazyLoading, serializers, body, MaxDepth) is { } path) yield return new SerializedEntities(entity, query, path, value.Syntax.GetLocation());
        }
    }

    // What the query loads is written, and leads on to what it does not load.
    private static NavigationPath? FirstLazy(ITypeSymbol entity, NavigationPath path, Includes includes, LazyLoading lazyLoading, Serializers serializers, Body body, int depth)
    {
        if (depth == 0) return null;
        var navigations = Navigations.Of(body.Orms);
        foreach (var navigation in PropertiesOf(entity))
        {
            if (!navigations.IsNavigation(navigation) || serializers.Ignore(navigation)) continue;
            var next = path.Then(navigation.Name);
            var isLoaded = includes.Load(next) || navigations.IsIncludedByModel(navigation);
            if (!isLoaded && lazyLoading.IsLazy(navigation)) return next;
            if (isLoaded && FirstLazy(Navigations.TargetOf(navigation), next, includes, lazyLoading, serializers, body, depth - 1) is { } further) return further;
        }

        return null;
    }

    private static IEnumerable<IPropertySymbol> PropertiesOf(ITypeSymbol entity)
    {
        for (var type = entity; type is { SpecialType: SpecialType.None }; type = type.BaseType)
        {
            foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
            {
                if (property is { IsStatic: false, IsIndexer: false, GetMethod: not null }) yield return property;
            }
        }
    }

    // Converters and resolvers decide themselves what is written.
    private static bool HasRulesOfItsOwn(Body body) => body.Operations.Any(static operation => operation is IPropertyReferenceOperation
    {
        Property: { Name: "Converters" or "TypeInfoResolver" or "TypeInfoResolverChain" or "ContractResolver" },
    });
}
