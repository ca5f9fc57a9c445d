using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;
using OrmLint.Queries;
using OrmLint.RoundTrips;

namespace OrmLint.Loading;

/// <summary>A navigation that is loaded explicitly on each element of a collection.</summary>
/// <param name="Call">The call of <c>Load</c> or <c>LoadAsync</c>.</param>
/// <param name="Navigation">The property.</param>
/// <param name="Repetition">What runs it per element.</param>
/// <param name="Include">What the query of the elements lacks, where they come from one that is known.</param>
public sealed record ExplicitLoad(IInvocationOperation Call, IPropertySymbol Navigation, Repetition Repetition, MissingInclude? Include)
{
    /// <summary>The loads in <paramref name="body"/>, in the order of the source.</summary>
    public static IEnumerable<ExplicitLoad> In(Body body, CancellationToken cancellation)
    {
        if (body.Orms.EfCore is null) yield break;
        var flow = new EntityFlow(body, null, ImmutableStack<IMethodSymbol>.Empty, cancellation);
        OtherLoads? others = null;
        foreach (var operation in flow.Walk())
        {
            if (operation is not IInvocationOperation call || body.Orms.Meaning(call.TargetMethod)?.Has(OrmEffect.Loads) != true) continue;
            if (EntryOf(call, body) is not { } entry || NavigationOf(entry.Selection) is not { } navigation) continue;
            if (Repetition.Around(call, body) is not { } repetition || IsGuarded(call)) continue;
            var owner = flow.Of(entry.Entity);
            if (!(owner?.Repetition is not null || IsElement(entry.Entity, repetition))) continue;
            if (owner is { Source.Query: not null })
            {
                if (owner.Source.Includes.Load(owner.Path.Then(navigation.Name)) || Navigations.Of(body.Orms).IsIncludedByModel(navigation)) continue;
                // A reference that is connected already counts as loaded.
                if (!Navigations.IsCollection(navigation) && (others ??= new OtherLoads(flow)).MayBeTracked(navigation, owner)) continue;
            }

            var include = owner is { Source.Query: not null } ? new MissingInclude(owner.Source, owner.Path.Then(navigation.Name), owner.Navigations.Add(navigation)) : null;
            yield return new ExplicitLoad(call, navigation, repetition, include);
        }
    }

    // `db.Entry(order).Collection(o => o.Items)`, perhaps kept in locals.
    private static (IOperation Entity, IInvocationOperation Selection)? EntryOf(IInvocationOperation load, Body body)
        => Resolve(load.Instance, body) is IInvocationOperation { TargetMethod.Name: "Collection" or "Reference" or "Navigation" } selection
            && Resolve(selection.Instance, body) is IInvocationOperation { TargetMethod.Name: "Entry" } entry && entry.ArgumentOf(0) is { } entity
            ? (entity, selection)
            : null;

    private static IOperation? Resolve(IOperation? operation, Body body)
        => operation?.Unwrap() is ILocalReferenceOperation { Local: var local } ? body.ValueOf(local)?.Unwrap() : operation?.Unwrap();

    private static IPropertySymbol? NavigationOf(IInvocationOperation selection)
    {
        var argument = selection.ArgumentOf(0);
        if (argument.AsLambda() is { Body.Operations: { Length: 1 } statements } && statements[0] is IReturnOperation { ReturnedValue: { } value })
        {
            return value.Unwrap() is IPropertyReferenceOperation { Instance: { } instance } property && instance.Unwrap() is IParameterReferenceOperation ? property.Property : null;
        }

        if (argument is not { ConstantValue: { HasValue: true, Value: string name } } || (selection.Instance?.Type as INamedTypeSymbol)?.TypeArguments is not { Length: 1 } entity) return null;
        for (var type = entity[0]; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() is { } property) return property;
        }

        return null;
    }

    // The loop's own variable; what was made before the loop is loaded once.
    private static bool IsElement(IOperation entity, Repetition repetition) => entity.Unwrap() switch
    {
        ILocalReferenceOperation { Local: var local } => SymbolEqualityComparer.Default.Equals(local, repetition.Element),
        IParameterReferenceOperation { Parameter: var parameter } => SymbolEqualityComparer.Default.Equals(parameter, repetition.Element),
        _ => false,
    };

    // `if (!entry.IsLoaded) entry.Load();` loads what is missing, which may be little.
    private static bool IsGuarded(IOperation call)
    {
        for (var parent = call.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IConditionalOperation choice && choice.Condition.DescendantsAndSelf().Any(static part => part is IPropertyReferenceOperation { Property.Name: "IsLoaded" })) return true;
        }

        return false;
    }
}
