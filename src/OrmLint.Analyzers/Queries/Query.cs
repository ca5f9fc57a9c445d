using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;

namespace OrmLint.Queries;

/// <summary>
/// A LINQ chain as one value, read back to its root through extension and instance methods, query syntax, conversions and
/// locals. It says what the chain starts from and which operators make it up; what executes it is the caller's.
/// </summary>
public sealed class Query
{
    private Query(IOperation root, ITypeSymbol element, ImmutableArray<IInvocationOperation> steps)
        => (Root, Origin, Element, Steps) = (root, root, element, steps);

    /// <summary>Where the chain starts: an expression that is a set of a library (<c>DbSet&lt;T&gt;</c>), or a call that makes a query (<c>SqlQuery</c>).</summary>
    public IOperation Root { get; }

    /// <summary>Where the chain starts in the code that it was read in: its root, or the call of a method that gave it back.</summary>
    public IOperation Origin { get; private init; }

    /// <summary>The methods that gave it back, from the code that it was read in inwards. Empty where all of it is written in that code itself.</summary>
    public ImmutableArray<IMethodSymbol> Calls { get; private init; } = ImmutableArray<IMethodSymbol>.Empty;

    /// <summary>The parameter that the chain starts from, of which only the callers know whether it belongs to a database; null otherwise.</summary>
    public IParameterSymbol? Parameter => (Root as IParameterReferenceOperation)?.Parameter is { } parameter && !_isSet ? parameter : null;

    private readonly bool _isSet;

    /// <summary>The element type at the root: an entity type, for a set.</summary>
    public ITypeSymbol Element { get; }

    /// <summary>The operators, from the root outwards. Where a local is given several values, those of all of them.</summary>
    public ImmutableArray<IInvocationOperation> Steps { get; }

    /// <summary>Whether every operator keeps the elements as they are, so that what comes out is what was asked of the root.</summary>
    public bool KeepsElements => Steps.All(static step => s_keepElements.Contains(step.TargetMethod.Name));

    private static readonly HashSet<string> s_keepElements = new()
    {
        "Where", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Order", "OrderDescending", "Skip", "SkipLast", "SkipWhile",
        "Take", "TakeLast", "TakeWhile", "Distinct", "Reverse", "AsEnumerable", "AsQueryable", "AsAsyncEnumerable", "Include", "ThenInclude",
        "AsNoTracking", "AsNoTrackingWithIdentityResolution", "AsTracking", "IgnoreQueryFilters", "IgnoreAutoIncludes", "TagWith",
        "TagWithCallSite", "AsSplitQuery", "AsSingleQuery", "FromSql", "FromSqlRaw", "FromSqlInterpolated",
    };

    /// <summary>Whether an operator of this name gives the very elements that it is called on.</summary>
    public static bool Keeps(string operatorName) => s_keepElements.Contains(operatorName);

    /// <summary>
    /// The query of a database that <paramref name="operation"/> is, or <see langword="null"/> if it is none or that cannot be told
    /// (a parameter or a field of type <c>IQueryable</c> may hold anything). Its root is in the same member.
    /// </summary>
    public static Query? Read(IOperation? operation, Body body)
        => operation is null ? null : new Reader(body, through: false, depth: 0).Read(operation, ImmutableHashSet<ISymbol>.Empty);

    /// <summary>
    /// As <see cref="Read"/>, and through methods and properties that give back a query: the root may be in another member, another
    /// document or another project. It may also be a parameter of type <c>IQueryable</c>, then <see cref="Parameter"/> says so.
    /// </summary>
    public static Query? ReadThrough(IOperation? operation, Body body) => ReadThrough(operation, body, depth: 0);

    internal static Query? ReadThrough(IOperation? operation, Body body, int depth)
        => operation is null ? null : new Reader(body, through: true, depth).Read(operation, ImmutableHashSet<ISymbol>.Empty);

    /// <summary>This query, with one call more around it.</summary>
    internal Query CalledBy(IMethodSymbol method) => new(Root, Element, Steps, _isSet) { Calls = Calls.Insert(0, method), Origin = Origin };

    private Query(IOperation root, ITypeSymbol element, ImmutableArray<IInvocationOperation> steps, bool isSet)
        : this(root, element, steps)
        => _isSet = isSet;

    private Query With(IEnumerable<IInvocationOperation> steps) => new(Root, Element, Steps.AddRange(steps), _isSet) { Calls = Calls, Origin = Origin };

    private sealed class Reader(Body body, bool through, int depth)
    {
        public Query? Read(IOperation operation, ImmutableHashSet<ISymbol> visited)
        {
            operation = operation.Unwrap();
            if (body.Orms.EntityOfSet(operation.Type) is { } entity && operation is not ILocalReferenceOperation)
            {
                return new Query(operation, entity, ImmutableArray<IInvocationOperation>.Empty, isSet: true);
            }

            switch (operation)
            {
                case IInvocationOperation call when body.Orms.Meaning(call.TargetMethod) is { } meaning:
                    if (meaning.Has(OrmEffect.Composes))
                    {
                        return call.Receiver() is { } receiver && Read(receiver, visited) is { } source ? source.With(new[] { call }) : null;
                    }

                    return meaning.Has(OrmEffect.Starts) && (call.Type as INamedTypeSymbol)?.TypeArguments is { Length: 1 } made
                        ? new Query(call, made[0], ImmutableArray<IInvocationOperation>.Empty, isSet: true)
                        : null;

                case ILocalReferenceOperation { Local: var local } when !visited.Contains(local):
                    return ReadAll(body.ValuesOf(local), visited.Add(local));

                case IConditionalOperation { WhenFalse: { } whenFalse } choice:
                    return ReadAll(ImmutableArray.Create(choice.WhenTrue, whenFalse), visited);

                case IInvocationOperation call when through:
                    return Returned(call.TargetMethod, call, call.ArgumentOf, visited);

                case IPropertyReferenceOperation { Property: { IsIndexer: false, GetMethod: { } getter } } property when through:
                    return Returned(getter, property, static _ => null, visited);

                case IParameterReferenceOperation { Parameter: var parameter } when through && IsQueryable(parameter.Type) && !visited.Contains(parameter) && IsOfMember(parameter):
                    var itself = new Query(operation, ((INamedTypeSymbol)parameter.Type).TypeArguments[0], ImmutableArray<IInvocationOperation>.Empty);
                    // `query = query.Where(…)` on the parameter itself.
                    return body.ValuesOf(parameter).All(value => Read(value, visited.Add(parameter)) is not null || ReadOnto(itself, value, visited.Add(parameter)) is not null) ? itself : null;

                default:
                    return null;
            }
        }

        private Query? Returned(IMethodSymbol method, IOperation call, System.Func<int, IOperation?> argumentOf, ImmutableHashSet<ISymbol> visited)
        {
            if (ReturnedQueries.Of(body.Orms).Of(method, depth) is not { } returned) return Elsewhere(method, call, argumentOf, visited);
            var element = returned.Element is ITypeParameterSymbol && (call.Type as INamedTypeSymbol)?.TypeArguments is { Length: 1 } made ? made[0] : returned.Element;
            if (returned.Root is not IParameterReferenceOperation { Parameter: var parameter } || returned._isSet)
            {
                return new Query(returned.Root, element, returned.Steps, isSet: true) { Calls = returned.Calls, Origin = call };
            }

            // `orders.Paid()`: the query is the argument's.
            return argumentOf(parameter.Ordinal) is { } argument && Read(argument, visited) is { } passed
                ? new Query(passed.Root, passed.Element, passed.Steps.AddRange(returned.Steps), passed._isSet) { Calls = passed.Calls.AddRange(returned.Calls), Origin = passed.Origin }
                : null;
        }

        // In an assembly whose code cannot be seen, and which says what it gives back.
        private Query? Elsewhere(IMethodSymbol method, IOperation call, System.Func<int, IOperation?> argumentOf, ImmutableHashSet<ISymbol> visited)
        {
            if ((call.Type as INamedTypeSymbol)?.TypeArguments is not { Length: 1 } made || ReferencedQueries.Of(body.Orms.Compilation).Of(method) is not (true, var parameter)) return null;
            if (parameter is null) return new Query(call, made[0], ImmutableArray<IInvocationOperation>.Empty, isSet: true) { Calls = ImmutableArray.Create(method), Origin = call };
            return argumentOf(parameter.Value) is { } argument && Read(argument, visited) is { } passed
                // Its root is the call: what the method does to the query (an Include) is not said.
                ? new Query(passed.Parameter is null ? call : passed.Root, made[0], ImmutableArray<IInvocationOperation>.Empty, passed._isSet || passed.Parameter is null) { Calls = passed.Calls.Add(method), Origin = passed.Origin }
                : null;
        }

        private Query? ReadAll(ImmutableArray<IOperation> values, ImmutableHashSet<ISymbol> visited)
        {
            Query? whole = null;
            foreach (var value in values)
            {
                // `query = query.Where(…)` builds on the values already read: its own steps count, its root does not.
                var part = Read(value, visited) ?? ReadOnto(whole, value, visited);
                if (part is null || (whole is not null && !SymbolEqualityComparer.Default.Equals(part.Element, whole.Element))) return null;
                whole = whole is null ? part : whole.With(part.Steps.Except(whole.Steps));
            }

            return whole;
        }

        private Query? ReadOnto(Query? source, IOperation value, ImmutableHashSet<ISymbol> visited)
        {
            if (source is null) return null;
            var steps = new List<IInvocationOperation>();
            var operation = value.Unwrap();
            while (operation is IInvocationOperation call && body.Orms.Meaning(call.TargetMethod)?.Has(OrmEffect.Composes) == true && call.Receiver() is { } receiver)
            {
                steps.Insert(0, call);
                operation = receiver.Unwrap();
            }

            return operation switch
            {
                ILocalReferenceOperation { Local: var local } when visited.Contains(local) => source.With(steps),
                IParameterReferenceOperation { Parameter: var parameter } when visited.Contains(parameter) => source.With(steps),
                _ => null,
            };
        }

        private static bool IsQueryable(ITypeSymbol type)
            => type is INamedTypeSymbol { TypeArguments.Length: 1, Name: "IQueryable" or "IOrderedQueryable" } named
                && named.ContainingNamespace is { Name: "Linq", ContainingNamespace.Name: "System" };

        // Not that of a lambda in it, of which it is not known what calls it.
        private static bool IsOfMember(IParameterSymbol parameter)
            => parameter.ContainingSymbol is IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction };
    }
}
