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

/// <summary>
/// Follows the entities of queries through the values of one body: lists, elements, navigations, groups, dictionaries, and the
/// results of other methods. What cannot be followed holds nothing.
/// </summary>
internal sealed class EntityFlow
{
    private const int MaxDepth = 12;

    private readonly Dictionary<ISymbol, Entities> _variables = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IOperation, Entities> _found = new();
    private readonly Navigations _navigations;
    private readonly ImmutableStack<IMethodSymbol> _callers;
    private readonly CancellationToken _cancellation;
    private readonly EntitySource? _this;

    /// <summary>The flow in <paramref name="body"/>.</summary>
    /// <param name="body">The code.</param>
    /// <param name="method">The method whose parameters, and <c>this</c>, are followed as well; null to follow only what is queried.</param>
    /// <param name="callers">The methods on the way here, which are not followed again.</param>
    /// <param name="cancellation">Stops it.</param>
    public EntityFlow(Body body, IMethodSymbol? method, ImmutableStack<IMethodSymbol> callers, CancellationToken cancellation)
    {
        (Body, _callers, _cancellation) = (body, callers, cancellation);
        _navigations = Navigations.Of(body.Orms);
        if (method is null) return;
        if (!method.IsStatic && method.MethodKind != MethodKind.Constructor) _this = new EntitySource(body) { Given = method };
        foreach (var parameter in method.Parameters)
        {
            var holding = Navigations.IsSequence(parameter.Type) ? Holding.Many : Holding.One;
            if (parameter.RefKind == RefKind.None) _variables[parameter] = Entities.Of(new EntitySource(body) { Given = parameter }, holding);
        }
    }

    /// <summary>The code.</summary>
    public Body Body { get; }

    /// <summary>Every operation of the body, parents first: the variables of a loop, or a lambda, are bound before what stands in it is given.</summary>
    public IEnumerable<IOperation> Walk()
    {
        foreach (var operation in Body.Operations)
        {
            _cancellation.ThrowIfCancellationRequested();
            switch (operation)
            {
                case IForEachLoopOperation { Locals: { Length: 1 } variables } loop:
                    Bind(variables[0], loop.Collection, loop);
                    break;
                case IAnonymousFunctionOperation { Symbol.Parameters: { Length: >= 1 } parameters } lambda when lambda.Consumer() is { } consumer
                    && !lambda.IsExpressionTree() && Iteration.Of(Body.Orms.Compilation).SourceOf(consumer) is { } source:
                    Bind(parameters[0], source, consumer);
                    break;
            }

            yield return operation;
        }
    }

    /// <summary>The entities that <paramref name="operation"/> gives; null if it gives none, or that cannot be told.</summary>
    public Entities? Of(IOperation? operation) => Of(operation, MaxDepth);

    private void Bind(ISymbol variable, IOperation collection, IOperation loop)
    {
        if (Of(collection)?.ElementIn(loop, collection.UnwrapAwait(), variable) is { } element) _variables[variable] = element;
    }

    private Entities? Of(IOperation? operation, int depth)
    {
        if (operation is null || depth == 0) return null;
        operation = operation.UnwrapAwait();
        if (!_navigations.MayHold(operation.Type)) return null;
        if (_found.TryGetValue(operation, out var found)) return found;
        var entities = Read(operation, depth);
        // A variable that is not bound yet may hold something later.
        if (entities is not null) _found[operation] = entities;
        return entities;
    }

    private Entities? Read(IOperation operation, int depth)
    {
        switch (operation)
        {
            case ILocalReferenceOperation { Local: var local } when _variables.TryGetValue(local, out var bound): return bound;
            case ILocalReferenceOperation { Local: var local } when Body.ValueOf(local) is { } value: return Of(value, depth - 1);
            case IParameterReferenceOperation { Parameter: var parameter }: return _variables.TryGetValue(parameter, out var given) ? given : null;
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }: return _this is null ? null : Entities.Of(_this, Holding.One);
            case IConditionalAccessInstanceOperation receiver: return Of(Accessed(receiver), depth - 1);
            case IConditionalAccessOperation access: return Of(access.WhenNotNull, depth - 1);
            case ICoalesceOperation { WhenNull: var otherwise } coalesce when otherwise.Unwrap() is IThrowOperation: return Of(coalesce.Value, depth - 1);
            case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } list } indexed: return At(indexed, list, depth - 1);
            case IArrayElementReferenceOperation { ArrayReference: { } array } indexed: return At(indexed, array, depth - 1);
        }

        if (Query.ReadThrough(operation, Body) is { } query)
        {
            var includes = Includes.Of(query);
            return query.KeepsElements && includes.AreKnown && Body.Orms.EfCore?.EntityOfSet(query.Root.Type) is not null ? Entities.Of(new EntitySource(Body) { Query = query, Includes = includes, Expression = operation, Calls = query.Calls }, Holding.Many) : null;
        }

        return operation switch
        {
            IPropertyReferenceOperation { Instance: { } owner } property when owner.Unwrap() is not IInstanceReferenceOperation || _this is not null => OfProperty(property.Property, Of(owner, depth - 1)) ?? Held(property),
            IMemberReferenceOperation member => Held(member),
            IInvocationOperation call => OfCall(call, depth - 1),
            _ => null,
        };
    }

    private Entities? OfProperty(IPropertySymbol property, Entities? owner) => owner switch
    {
        { Holding: Holding.One } when _navigations.IsNavigation(property) => owner.Follow(property),
        { Holding: Holding.Keyed } when property.Name == "Values" => owner with { Holding = Holding.Many },
        { Holding: Holding.Entry } when property.Name == "Value" => owner with { Holding = Holding.One },
        _ => null,
    };

    private Entities? Held(IMemberReferenceOperation member)
        => member.Member is IFieldSymbol or IPropertySymbol && member.Instance is null or IInstanceReferenceOperation && Navigations.IsSequence(member.Type)
            ? MethodEntities.Of(Body.Orms).HeldBy(member.Member, _callers, _cancellation)
            : null;

    private Entities? OfCall(IInvocationOperation call, int depth)
    {
        var method = call.TargetMethod;
        if (Body.Orms.Meaning(method) is { } meaning)
        {
            return call.Receiver() is { } receiver && Of(receiver, depth) is { } source ? OfOperator(call, source, meaning.Has(OrmEffect.RoundTrip), depth) : null;
        }

        if (method.DeclaringSyntaxReferences.IsEmpty && !CalledCode.IsOfSource(method)) return null;
        if (MethodEntities.Of(Body.Orms).Of(method, _callers, _cancellation) is not { } result) return null;
        if (result.Source.Query is not null) return result;

        // What the method was given, or a part of it.
        return GivenTo(call, result.Source.Given) is { } given && Of(given, depth) is { Holding: Holding.One or Holding.Many } entities
            ? entities.Follow(result.Navigations) with { Holding = result.Holding }
            : null;
    }

    /// <summary>What <paramref name="call"/> hands over for a parameter, or as <c>this</c>.</summary>
    public static IOperation? GivenTo(IInvocationOperation call, ISymbol? given) => given switch
    {
        IParameterSymbol parameter => call.ArgumentOf(parameter.Ordinal),
        IMethodSymbol => call.Instance,
        _ => null,
    };

    private Entities? OfOperator(IInvocationOperation call, Entities source, bool executes, int depth)
    {
        var name = call.TargetMethod.Name;
        var isQuery = source.Source is { Query: not null, Execution: null } && source.Path.Names.IsEmpty && Query.ReadThrough(call.Receiver(), Body) is not null;
        if (isQuery && executes) source = source with { Source = source.Source with { Execution = call } };
        var inMemory = !isQuery || executes;
        switch (name)
        {
            case "ToList" or "ToListAsync" or "ToArray" or "ToArrayAsync" or "ToHashSet" or "ToHashSetAsync":
                return source;
            case "First" or "FirstAsync" or "FirstOrDefault" or "FirstOrDefaultAsync" or "Single" or "SingleAsync" or "SingleOrDefault" or "SingleOrDefaultAsync"
                or "Last" or "LastAsync" or "LastOrDefault" or "LastOrDefaultAsync" or "ElementAt" or "ElementAtAsync" or "ElementAtOrDefault" or "ElementAtOrDefaultAsync"
                or "Find" or "FindAsync" or "MinBy" or "MaxBy" when source.Holding == Holding.Many:
                return source with { Holding = Holding.One };
            case "ToDictionary" or "ToDictionaryAsync" when source.Holding == Holding.Many && SelectorsOf(call) == 1:
                return source with { Holding = Holding.Keyed };
            case "ToLookup" when source.Holding == Holding.Many && SelectorsOf(call) == 1:
            case "GroupBy" when inMemory && !IsOfQuery(call) && source.Holding == Holding.Many && SelectorsOf(call) == 1:
                return source with { Holding = Holding.Groups };
            case "Select" or "SelectMany" when inMemory && !IsOfQuery(call) && call.ArgumentOf(1).AsLambda() is { Symbol.Parameters: { Length: 1 } parameters, Body.Operations: { Length: 1 } statements }
                && statements[0] is IReturnOperation { ReturnedValue: { } selected } && source.ElementIn(call, call.Receiver()!, parameters[0]) is { } element:
                _variables[parameters[0]] = element;
                return Of(selected, depth) is { } part && part.Holding == (name == "Select" ? Holding.One : Holding.Many) ? part with { Holding = Holding.Many, Repetition = source.Repetition } : null;
            default:
                return Query.Keeps(name) ? source : null;
        }
    }

    private bool IsOfQuery(IInvocationOperation call) => call.TargetMethod.ContainingType.Name == "Queryable";

    // Key selectors and element selectors; a comparer is none.
    private static int SelectorsOf(IInvocationOperation call)
        => call.Arguments.Count(static argument => argument.Value.Unwrap() is IDelegateCreationOperation or IAnonymousFunctionOperation);

    // `orders[i]` in a loop whose index runs over `orders`; `byId[id]`; `lookup[key]`.
    private Entities? At(IOperation indexed, IOperation list, int depth) => Of(list, depth) switch
    {
        { Holding: Holding.Many } entities => Repetition.Around(indexed, Body) is { Source: { } source } repetition && SameVariable(source.Unwrap(), list.Unwrap())
            ? entities with { Holding = Holding.One, Repetition = entities.Repetition ?? repetition }
            : entities with { Holding = Holding.One },
        { Holding: Holding.Groups } entities => entities with { Holding = Holding.Many },
        { Holding: Holding.Keyed } entities => entities with { Holding = Holding.One },
        _ => null,
    };

    private static bool SameVariable(IOperation one, IOperation other) => (one, other) switch
    {
        (ILocalReferenceOperation a, ILocalReferenceOperation b) => SymbolEqualityComparer.Default.Equals(a.Local, b.Local),
        (IParameterReferenceOperation a, IParameterReferenceOperation b) => SymbolEqualityComparer.Default.Equals(a.Parameter, b.Parameter),
        (IFieldReferenceOperation a, IFieldReferenceOperation b) => SymbolEqualityComparer.Default.Equals(a.Field, b.Field),
        _ => false,
    };

    private static IOperation? Accessed(IConditionalAccessInstanceOperation receiver)
    {
        var child = (IOperation)receiver;
        for (var parent = receiver.Parent; parent is not null; (child, parent) = (parent, parent.Parent))
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == child) return access.Operation;
        }

        return null;
    }
}
