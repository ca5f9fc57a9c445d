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
        => (Root, Element, Steps) = (root, element, steps);

    /// <summary>Where the chain starts: an expression that is a set of a library (<c>DbSet&lt;T&gt;</c>), or a call that makes a query (<c>SqlQuery</c>).</summary>
    public IOperation Root { get; }

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
    /// (a parameter or a field of type <c>IQueryable</c> may hold anything).
    /// </summary>
    public static Query? Read(IOperation? operation, Body body)
        => operation is null ? null : Read(operation, body, ImmutableHashSet<ISymbol>.Empty);

    private static Query? Read(IOperation operation, Body body, ImmutableHashSet<ISymbol> visited)
    {
        operation = operation.Unwrap();
        if (body.Orms.EntityOfSet(operation.Type) is { } entity && operation is not ILocalReferenceOperation)
        {
            return new Query(operation, entity, ImmutableArray<IInvocationOperation>.Empty);
        }

        switch (operation)
        {
            case IInvocationOperation call when body.Orms.Meaning(call.TargetMethod) is { } meaning:
                if (meaning.Has(OrmEffect.Composes))
                {
                    return call.Receiver() is { } receiver && Read(receiver, body, visited) is { } source
                        ? new Query(source.Root, source.Element, source.Steps.Add(call))
                        : null;
                }

                return meaning.Has(OrmEffect.Starts) && (call.Type as INamedTypeSymbol)?.TypeArguments is { Length: 1 } made
                    ? new Query(call, made[0], ImmutableArray<IInvocationOperation>.Empty)
                    : null;

            case ILocalReferenceOperation { Local: var local } when !visited.Contains(local):
                return ReadAll(body.ValuesOf(local), body, visited.Add(local));

            case IConditionalOperation { WhenFalse: { } whenFalse } choice:
                return ReadAll(ImmutableArray.Create(choice.WhenTrue, whenFalse), body, visited);

            default:
                return null;
        }
    }

    private static Query? ReadAll(ImmutableArray<IOperation> values, Body body, ImmutableHashSet<ISymbol> visited)
    {
        Query? whole = null;
        foreach (var value in values)
        {
            // `query = query.Where(…)` builds on the values already read: its own steps count, its root does not.
            var part = Read(value, body, visited) ?? ReadOnto(whole, value, body, visited);
            if (part is null || (whole is not null && !SymbolEqualityComparer.Default.Equals(part.Element, whole.Element))) return null;
            whole = whole is null ? part : new Query(whole.Root, whole.Element, whole.Steps.AddRange(part.Steps.Except(whole.Steps)));
        }

        return whole;
    }

    private static Query? ReadOnto(Query? source, IOperation value, Body body, ImmutableHashSet<ISymbol> visited)
    {
        if (source is null) return null;
        var steps = new List<IInvocationOperation>();
        var operation = value.Unwrap();
        while (operation is IInvocationOperation call && body.Orms.Meaning(call.TargetMethod)?.Has(OrmEffect.Composes) == true && call.Receiver() is { } receiver)
        {
            steps.Insert(0, call);
            operation = receiver.Unwrap();
        }

        return operation is ILocalReferenceOperation { Local: var local } && visited.Contains(local)
            ? new Query(source.Root, source.Element, source.Steps.AddRange(steps))
            : null;
    }
}
