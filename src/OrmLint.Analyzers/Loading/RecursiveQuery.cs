using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Queries;
using OrmLint.RoundTrips;

namespace OrmLint.Loading;

/// <summary>A query that is sent once per level of a tree, or of a chain of rows.</summary>
/// <param name="Reached">The query, and the calls that lead to it.</param>
/// <param name="Over">What goes from level to level: "the recursion of 'Visit'".</param>
internal sealed record RecursiveQuery(ReachedRoundTrip Reached, string Over)
{
    /// <summary>What helps against it.</summary>
    public const string Remedy = "load all levels in one query, or let the database follow them with a recursive one";

    private const int MaxDepth = 4;

    /// <summary>
    /// Those in <paramref name="body"/>, the code of <paramref name="owner"/>: one per function, and one per query in a loop. Where the function calls
    /// itself for each element of a collection, its query is one per element, and ORM1001 says so.
    /// </summary>
    public static IEnumerable<RecursiveQuery> In(Body body, ISymbol owner, CancellationToken cancellation)
    {
        foreach (var operation in body.Operations)
        {
            if (operation is IInvocationOperation call && RoundTrip.Read(call, body) is { } trip && LevelWalk.Around(trip, body) is not null && Repetition.Around(call, body) is null)
                yield return new(new(trip, ImmutableArray<IMethodSymbol>.Empty, ImmutableArray.Create(call.Syntax.GetLocation())), "this loop");
        }

        foreach (var (method, code) in Recursion.FunctionsIn(body, owner))
        {
            var back = Recursion.CallsBack(method, code, body, cancellation);
            if (back.IsEmpty) continue;
            var levels = method.Parameters.Where(parameter => back.Any(call => TellsLevels(parameter, method, call, body))).ToList();
            if (levels.Count == 0) continue;
            var found = Recursion.OwnOperations(code).Where(operation => !back.Contains(operation)).Select(operation => Asked(operation, levels, body, cancellation)).FirstOrDefault(static asked => asked is not null);
            if (found is not null && !back.Any(call => IsPerElement(call, body, cancellation))) yield return new(found, $"the recursion of '{method.Name}'");
        }
    }

    private static bool IsPerElement(IInvocationOperation back, Body body, CancellationToken cancellation)
        => QueryPerElement.Find(back, body, MethodSummaries.Of(body.Orms), cancellation) is { Reached: { RoundTrip.IsQuery: true } reached } && Recursion.LeadsBack(reached, back);

    // The query that is asked for a level. One that stands in a loop as well is a query per element.
    private static ReachedRoundTrip? Asked(IOperation operation, List<IParameterSymbol> levels, Body body, CancellationToken cancellation)
    {
        if (operation is not IInvocationOperation call) return null;
        if (RoundTrip.Read(call, body) is { } own)
        {
            if (!own.IsQuery || own.Query?.Steps.Any(static step => step.TargetMethod.Name is "Take" or "Skip") == true) return null;
            return levels.Any(level => call.Mentions(level) || own.Query?.Steps.Any(step => step.Mentions(level)) == true) && IsSent(call, body)
                ? new(own, ImmutableArray<IMethodSymbol>.Empty, ImmutableArray.Create(call.Syntax.GetLocation()))
                : null;
        }

        var summaries = MethodSummaries.Of(body.Orms);
        return summaries.MayReach(call, cancellation) && levels.Any(level => call.Arguments.Any(argument => argument.Value.Mentions(level))) && IsSent(call, body)
            && summaries.At(call, body, cancellation) is { RoundTrip.IsQuery: true } reached
            ? reached
            : null;
    }

    private static bool IsSent(IOperation call, Body body)
    {
        if (Repetition.Around(call, body) is not null) return false;
        var child = call;
        for (var parent = call.Parent; parent is not null; (child, parent) = (parent, parent.Parent))
        {
            if (parent is ICatchClauseOperation or ICoalesceAssignmentOperation or IAnonymousFunctionOperation) return false;
            if (parent is IConditionalOperation choice && child != choice.Condition && Guards.IsMemoOrBatch(choice)) return false;
            if (parent is IBlockOperation block && Guards.SkipBefore(child, block)) return false;
        }

        return true;
    }

    // The call back is given something that comes of data, not the same again (a retry) or the next number or name (a search).
    private static bool TellsLevels(IParameterSymbol parameter, IMethodSymbol method, IInvocationOperation back, Body body)
    {
        if (body.Orms.IsContext(parameter.Type)) return false;
        if (!SymbolEqualityComparer.Default.Equals(back.TargetMethod.OriginalDefinition, method.OriginalDefinition)) return back.Arguments.Any(argument => ComesFromData(argument.Value, body, 0));
        return back.ArgumentOf(parameter.Ordinal) is { } given && ComesFromData(given, body, 0);
    }

    private static bool ComesFromData(IOperation value, Body body, int depth) => value.DescendantsAndSelf().Any(part => part switch
    {
        ILocalReferenceOperation { Local: var local } => body.Orms.IsContext(local.Type) ? false
            : body.ValuesOf(local) is { Length: > 0 } values ? depth < MaxDepth && values.Any(given => RoundTrip.Read(given.UnwrapAwait(), body) is not null || ComesFromData(given, body, depth + 1))
            : IsOfLoop(local, body) || LevelWalk.MatchedBy(local, body.Operations).Any(matched => depth < MaxDepth && ComesFromData(matched, body, depth + 1)),
        IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } } => true,
        IPropertyReferenceOperation { Instance: { } instance, Property: { IsIndexer: false, ContainingType.SpecialType: SpecialType.None } property } => property.Name is not ("Length" or "Count")
            && instance.Unwrap() is ILocalReferenceOperation or IParameterReferenceOperation or IPropertyReferenceOperation && !body.Orms.IsContext(instance.Type),
        _ => false,
    });

    private static bool IsOfLoop(ILocalSymbol local, Body body)
        => body.Operations.OfType<IForEachLoopOperation>().Any(loop => loop.Locals.Contains(local, SymbolEqualityComparer.Default));
}
