using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;
using OrmLint.Queries;

namespace OrmLint.RoundTrips;

/// <summary>A statement sent to the database: by a call of a library, or by enumerating a query.</summary>
public sealed class RoundTrip
{
    private RoundTrip(IOperation operation, string member, OrmEffect effect, Query? query, ITypeSymbol? element)
        => (Operation, Member, Effect, Query, Element) = (operation, member, effect, query, element);

    /// <summary>What sends it: an invocation, or the collection of a <c>foreach</c>. Not there for one in an assembly whose code cannot be seen.</summary>
    public IOperation Operation { get; }

    /// <summary>The name of the library's member: <c>FirstOrDefaultAsync</c>; <c>foreach</c> where a query is enumerated.</summary>
    public string Member { get; }

    /// <summary>Whether it reads, writes or saves.</summary>
    public OrmEffect Effect { get; }

    /// <summary>The query that is executed, where it is one and can be read.</summary>
    public Query? Query { get; }

    /// <summary>The entity or row type that is asked for, where known.</summary>
    public ITypeSymbol? Element { get; }

    /// <summary>Whether it asks for rows, and only that: an INSERT that returns an id does not.</summary>
    public bool IsQuery { get; private init; }

    /// <summary>Whether it is sent only for what is not tracked already: <c>Find</c>.</summary>
    public bool LooksAtTracked { get; private init; }

    /// <summary>The statement as a subject of a sentence: "Query for 'Customer'", "The statement of 'ExecuteSql'".</summary>
    public string Subject => !IsQuery ? $"The statement of '{Member}'"
        : HasName(Element) ? $"Query for '{Element!.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}'"
        : Member == "foreach" ? "A query" : $"The query of '{Member}'";

    // What is asked for is called by its type where that is the user's own.
    private static bool HasName(ITypeSymbol? element)
        => element is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface, SpecialType: SpecialType.None, IsAnonymousType: false, IsTupleType: false } named
            && named.OriginalDefinition.SpecialType == SpecialType.None
            && !(named.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true });

    /// <summary>The parameter that must be a query of a database for anything to be sent, where only the callers know; null otherwise.</summary>
    public IParameterSymbol? Unproven { get; private init; }

    /// <summary>
    /// The statement that <paramref name="operation"/> sends by itself, or <see langword="null"/>. Only what surely reaches a
    /// database counts: an operator of <c>System.Linq</c> does where its query can be read back to a set.
    /// </summary>
    /// <param name="operation">A call, or a <c>foreach</c>.</param>
    /// <param name="body">The member around it.</param>
    /// <param name="wanted">Which effects count.</param>
    public static RoundTrip? Read(IOperation operation, Body body, OrmEffect wanted = OrmEffect.Reads | OrmEffect.Writes)
        => ReadOrUnproven(operation, body, wanted) is { Unproven: null } proven ? proven : null;

    /// <summary>As <see cref="Read"/>, and what is sent if a parameter is a query of a database.</summary>
    public static RoundTrip? ReadOrUnproven(IOperation operation, Body body, OrmEffect wanted) => operation switch
    {
        IInvocationOperation call => OfCall(call, body, wanted),
        IForEachLoopOperation loop when (wanted & OrmEffect.Reads) != 0 => OfEnumeration(loop, body),
        _ => null,
    };

    /// <summary>The statement of a compiled query, or of one that is known by its effect only.</summary>
    internal static RoundTrip Known(IOperation operation, string member, OrmEffect effect, ITypeSymbol? element)
        => new(operation, member, effect, null, element) { IsQuery = (effect & OrmEffect.Reads) != 0 };

    /// <summary>A statement in an assembly whose code cannot be seen.</summary>
    internal static RoundTrip Elsewhere(string member, bool isQuery, ITypeSymbol? element)
        => new(null!, member, isQuery ? OrmEffect.Reads : OrmEffect.Writes, null, element) { IsQuery = isQuery };

    /// <summary>This statement, as asking for <paramref name="element"/>.</summary>
    internal RoundTrip For(ITypeSymbol element) => new(Operation, Member, Effect, Query, element) { IsQuery = IsQuery, Unproven = Unproven };

    private static RoundTrip? OfCall(IInvocationOperation call, Body body, OrmEffect wanted)
    {
        var method = call.TargetMethod;
        if (!body.Orms.MayKnow(method.Name) || body.Orms.Meaning(method) is not { } meaning) return null;
        if (!meaning.Has(wanted)) return null;
        if (meaning.MayBeOverridden && call.IsVirtual && Overrides.Of(body.Orms.Compilation).Any(method)) return null;

        var query = Query.ReadThrough(call.Receiver(), body);
        if (query is null && meaning.Has(OrmEffect.OfQuery)) return null;
        if (call.IsInExpressionTree()) return null;

        var element = query?.Element ?? ElementOf(call, meaning, body.Orms);
        var effect = meaning.Effect & wanted;
        return new RoundTrip(call, method.Name, effect, query, element)
        {
            LooksAtTracked = meaning.LooksAtTracked,
            IsQuery = (effect & OrmEffect.Reads) != 0 && (!StatementText.Has(call, meaning) || StatementText.IsQuery(call, body) == true),
            Unproven = meaning.Has(OrmEffect.OfQuery) ? query?.Parameter : null,
        };
    }

    private static RoundTrip? OfEnumeration(IForEachLoopOperation loop, Body body)
    {
        // A stream may be configured: `.ConfigureAwait(false)`, `.WithCancellation(token)`.
        var collection = loop.IsAsynchronous ? loop.Collection.UnwrapAwait() : loop.Collection.Unwrap();
        // A materializer (ToList) sends the statement itself, and is read as a call.
        return Query.ReadThrough(collection, body) is { } query && !loop.IsInExpressionTree()
            ? new RoundTrip(collection, "foreach", OrmEffect.Reads, query, query.Element) { IsQuery = true, Unproven = query.Parameter }
            : null;
    }

    private static ITypeSymbol? ElementOf(IInvocationOperation call, OrmMember meaning, OrmContext orms)
    {
        if (orms.EntityOfSet(call.Receiver()?.Unwrap().Type) is { } entity) return entity;
        if (call.Receiver()?.Unwrap().Type is INamedTypeSymbol { TypeArguments: { Length: 1 } source } && call.TargetMethod.IsExtensionMethod) return source[0];
        if (call.TargetMethod.TypeArguments is { Length: 1 } arguments && arguments[0].TypeKind != TypeKind.Dynamic) return arguments[0];
        // `IQueryOver<Order>.List()`, `ISelect<Order>.ToList()`; `UserManager<User>.FindByIdAsync(id)`
        return (meaning.LooksAtTracked || orms.IsStatement(call.TargetMethod.ContainingType)) && call.TargetMethod.ContainingType.TypeArguments is { Length: > 0 } of ? of[of.Length - 1] : null;
    }
}
