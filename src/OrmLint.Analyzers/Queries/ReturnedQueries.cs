using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;

namespace OrmLint.Queries;

/// <summary>The queries that methods and properties give back unexecuted: <c>repository.Query()</c>, <c>orders.Paid()</c>. One per compilation.</summary>
internal sealed class ReturnedQueries
{
    private const int MaxDepth = 4;
    private static readonly ConditionalWeakTable<Compilation, ReturnedQueries> s_returned = new();

    private readonly OrmContext _orms;
    private readonly ConcurrentDictionary<IMethodSymbol, Query?> _queries = new(SymbolEqualityComparer.Default);

    private ReturnedQueries(OrmContext orms) => _orms = orms;

    /// <summary>Those of a compilation; made at the first call.</summary>
    public static ReturnedQueries Of(OrmContext orms) => s_returned.GetValue(orms.Compilation, _ => new ReturnedQueries(orms));

    /// <summary>
    /// The query that every call of <paramref name="method"/> gives back, as it reads in the method: its root may be a parameter.
    /// Null if there is none, or if it cannot be told.
    /// </summary>
    public Query? Of(IMethodSymbol method, int depth)
    {
        if (depth >= MaxDepth || !MayReturnQuery(method.ReturnType)) return null;
        method = method.ReducedFrom ?? method;
        var key = Implementations.IsDispatched(method) ? method : method.OriginalDefinition;
        if (_queries.TryGetValue(key, out var known)) return known;
        var read = Implementations.IsDispatched(method) ? OfDispatched(method, depth) : OfBody(method.OriginalDefinition, depth);
        // What ends at the depth holds only for this way of getting here.
        if (read is not null || depth < 2) _queries.TryAdd(key, read);
        return read;
    }

    /// <summary>Whether what a method of this type gives back may be a query.</summary>
    public static bool MayReturnQuery(ITypeSymbol type)
        => type.Name is "IQueryable" or "IOrderedQueryable" or "IIncludableQueryable" or "IEnumerable" or "IOrderedEnumerable" or "IAsyncEnumerable" or "DbSet";

    /// <summary>The query that the code of <paramref name="method"/> itself gives back.</summary>
    public Query? OfCode(IMethodSymbol method) => MayReturnQuery(method.ReturnType) ? OfBody(method, 0) : null;

    private Query? OfDispatched(IMethodSymbol method, int depth)
    {
        Query? first = null;
        foreach (var implementation in Implementations.Of(_orms.Compilation).Of(method))
        {
            if (OfBody(implementation, depth) is not { } query) return null;
            first ??= query.CalledBy(method);
        }

        return first;
    }

    private Query? OfBody(IMethodSymbol method, int depth)
    {
        method = method.PartialImplementationPart ?? method;
        if (SourceBodies.Of(method, _orms, CancellationToken.None) is not { } declaration || !declaration.Orms.Any) return null;
        if (declaration.Syntax.DescendantNodes().Any(static node => node is YieldStatementSyntax)) return null;
        if (declaration.Bind(CancellationToken.None) is not { } body) return null;

        Query? first = null;
        foreach (var operation in body.Operations)
        {
            if (operation is not IReturnOperation { Kind: OperationKind.Return, ReturnedValue: { } value } || IsOfInnerFunction(operation, body.Root)) continue;
            if (Query.ReadThrough(value, body, depth + 1) is not { } query) return null;
            first ??= query;
        }

        return first?.CalledBy(method);
    }

    private static bool IsOfInnerFunction(IOperation part, IOperation root)
    {
        for (var parent = part.Parent; parent is not null && parent != root; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation) return true;
        }

        return false;
    }

    // By name: the types are the framework's and the libraries'.
}
