using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Queries;
using OrmLint.RoundTrips;

namespace OrmLint.Loading;

/// <summary>A navigation that is read: in a body, or in a method that entities are handed to there.</summary>
/// <param name="Read">The property reference.</param>
/// <param name="Owner">The entities that it is read on.</param>
/// <param name="Site">Where the body under analysis does it: the read itself, or the call.</param>
internal sealed record NavigationRead(IPropertyReferenceOperation Read, Entities Owner, IOperation Site)
{
    /// <summary>The methods that are called to get to the read, from the body inwards.</summary>
    public ImmutableArray<IMethodSymbol> Calls { get; init; } = ImmutableArray<IMethodSymbol>.Empty;

    /// <summary>Whether it runs once for each of the entities.</summary>
    public bool IsPerElement { get; init; }

    /// <summary>Whether it runs each time the body does.</summary>
    public bool Always { get; init; }

    /// <summary>The navigation.</summary>
    public IPropertySymbol Navigation => Read.Property;

    /// <summary>The whole path from the entities of the source.</summary>
    public NavigationPath Path => Owner.Path.Then(Navigation.Name);

    /// <summary>Where it is reported: at the name of the navigation, or at the call.</summary>
    public Location Location => Site.Syntax switch
    {
        MemberAccessExpressionSyntax access => access.Name.GetLocation(),
        MemberBindingExpressionSyntax binding => binding.Name.GetLocation(),
        { } other => other.GetLocation(),
    };

    /// <summary>The reads that stand in a body itself, in the order of the source.</summary>
    public static IEnumerable<NavigationRead> InOnly(EntityFlow flow)
    {
        var navigations = Navigations.Of(flow.Body.Orms);
        OtherLoads? others = null;
        foreach (var operation in flow.Walk())
        {
            if (Of(operation, flow, navigations, ref others) is { } read) yield return read;
        }
    }

    /// <summary>The reads in a body, and in what it calls, in the order of the source.</summary>
    public static IEnumerable<NavigationRead> In(EntityFlow flow, ImmutableStack<IMethodSymbol> callers, CancellationToken cancellation)
    {
        var navigations = Navigations.Of(flow.Body.Orms);
        var methods = MethodEntities.Of(flow.Body.Orms);
        OtherLoads? others = null;
        foreach (var operation in flow.Walk())
        {
            if (operation is not (IPropertyReferenceOperation or IInvocationOperation or IObjectCreationOperation or IMethodReferenceOperation)) continue;
            if (Of(operation, flow, navigations, ref others) is { } own)
            {
                yield return own;
            }
            else if (operation is IPropertyReferenceOperation { Instance: { } instance, Property: { IsIndexer: false, GetMethod: { } getter } property } read)
            {
                if (!navigations.HasNavigations(property.ContainingType) || !IsComputed(property) || IsWritten(read) || read.IsInExpressionTree() || flow.Of(instance) is not { Holding: Holding.One } owner) continue;
                foreach (var inner in Spliced(getter, null, owner, read)) yield return inner;
            }
            else
            {
                foreach (var inner in InCalled(operation)) yield return inner;
            }
        }

        IEnumerable<NavigationRead> InCalled(IOperation operation) => operation switch
        {
            IInvocationOperation call when CalledCode.IsOfSource(call.TargetMethod) && !call.IsInExpressionTree()
                => Handed(call.TargetMethod, call.Arguments, call).Concat(call.Instance is { } instance && flow.Of(instance) is { } owner ? Spliced(call.TargetMethod, null, owner, call) : None),
            IObjectCreationOperation { Constructor: { } constructor } creation when CalledCode.IsOfSource(constructor) => Handed(constructor, creation.Arguments, creation),
            // `orders.Select(ToDto)`
            IMethodReferenceOperation { Method: { Parameters.Length: 1 } method } reference when CalledCode.IsOfSource(method) && Repetition.AroundFunction(reference, flow.Body) is { Source: { } source } repetition
                && flow.Of(source)?.ElementIn(repetition.Loop, source, null) is { } element => Spliced(method, method.Parameters[0], element, reference),
            _ => None,
        };

        IEnumerable<NavigationRead> Handed(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments, IOperation call)
            => arguments.SelectMany(argument => argument.Parameter is { RefKind: RefKind.None } parameter && flow.Of(argument.Value) is { } owner ? Spliced(method, parameter, owner, call) : None);

        // What the called method reads of what it is given, as reads of what it is given here.
        IEnumerable<NavigationRead> Spliced(IMethodSymbol method, IParameterSymbol? parameter, Entities given, IOperation call)
        {
            foreach (var inner in methods.ReadsOf(method, callers, cancellation))
            {
                if (!IsOf(inner.Owner.Source.Given, parameter)) continue;
                var ofMany = inner.Owner.Source.Given is IParameterSymbol { Type: var type } && Navigations.IsSequence(type);
                if (given.Holding != (ofMany ? Holding.Many : Holding.One)) continue;
                var owner = given.Follow(inner.Owner.Navigations) with { Holding = Holding.One, Repetition = given.Repetition ?? inner.Owner.Repetition };
                if ((others ??= new OtherLoads(flow)).Load(inner.Navigation, owner)) continue;
                yield return inner with
                {
                    Owner = owner,
                    Site = call,
                    IsPerElement = inner.IsPerElement || (inner.Always && (call is IMethodReferenceOperation || IsRepeated(given, call, flow.Body))),
                    Always = inner.Always && RoundTrips.Always.Runs(call, flow.Body.Root),
                };
            }
        }
    }

    // Names first, types next, and what the value holds last: most properties are no navigation.
    private static NavigationRead? Of(IOperation operation, EntityFlow flow, Navigations navigations, ref OtherLoads? others)
        => operation is IPropertyReferenceOperation { Instance: { } instance, Property: { IsIndexer: false } property } read && navigations.IsNavigation(property)
            && !IsWritten(read) && !IsNamed(read) && !read.IsInExpressionTree()
            && flow.Of(instance) is { Holding: Holding.One } owner && !(others ??= new OtherLoads(flow)).Load(property, owner)
            ? new NavigationRead(read, owner, read) { IsPerElement = IsRepeated(owner, read, flow.Body), Always = RoundTrips.Always.Runs(read, flow.Body.Root) }
            : null;

    // `nameof(order.Customer.Name)`
    private static bool IsNamed(IOperation read)
    {
        for (var parent = read.Parent; parent is IMemberReferenceOperation or INameOfOperation; parent = parent.Parent)
        {
            if (parent is INameOfOperation) return true;
        }

        return false;
    }

    private static IEnumerable<NavigationRead> None => Enumerable.Empty<NavigationRead>();

    private static bool IsRepeated(Entities owner, IOperation operation, Body body) => owner.Repetition is not null && Repetition.Around(operation, body) is not null;

    private static bool IsWritten(IPropertyReferenceOperation read) => read.Parent is IAssignmentOperation assignment && assignment.Target == read;

    // `public string CustomerName => Customer.Name;`
    private static bool IsComputed(IPropertySymbol property)
        => property.DeclaringSyntaxReferences is { Length: 1 } declarations && declarations[0].GetSyntax() is PropertyDeclarationSyntax declaration
            && (declaration.ExpressionBody is not null || declaration.AccessorList?.Accessors.Any(static accessor => accessor.Keyword.ValueText == "get" && (accessor.Body is not null || accessor.ExpressionBody is not null)) == true);

    private static bool IsOf(ISymbol? given, IParameterSymbol? parameter) => (given, parameter) switch
    {
        (IMethodSymbol, null) => true,
        (IParameterSymbol own, { } handed) => own.Ordinal == handed.Ordinal,
        _ => false,
    };
}
