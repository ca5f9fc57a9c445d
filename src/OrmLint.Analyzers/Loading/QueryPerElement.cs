using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;
using OrmLint.Queries;
using OrmLint.RoundTrips;

namespace OrmLint.Loading;

/// <summary>ORM1001: a query, or another statement, is sent once per element of a collection.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class QueryPerElement : OrmAnalyzer
{
    /// <summary>Makes the analyzer.</summary>
    public QueryPerElement() : base(Rules.QueryPerElement) { }

    /// <inheritdoc />
    protected override void Start(CompilationStartAnalysisContext context, OrmContext orms)
        => context.RegisterLoadingAction(orms, (code, cancellation) => DatabaseNames.Of(orms, cancellation).MayRepeat(code), static (block, body) =>
        {
            var summaries = MethodSummaries.Of(body.Orms);
            foreach (var operation in body.Operations)
            {
                if (Find(operation, body, summaries, block.CancellationToken) is { } found) block.ReportDiagnostic(Diagnostic(operation, found.Reached, found.Repetition, body));
            }
        });

    /// <summary>The statement that <paramref name="operation"/> of <paramref name="body"/> sends once per element of what repeats it; null where there is none.</summary>
    internal static (ReachedRoundTrip Reached, Repetition Repetition)? Find(IOperation operation, Body body, MethodSummaries summaries, CancellationToken cancellation)
    {
        switch (operation)
        {
            case IForEachLoopOperation loop:
                if (Repetition.Around(loop, body) is not { } outer) return null;
                return RoundTrip.Read(loop, body) is { } enumeration ? Dependence.IsNone(enumeration, outer, body, cancellation) ? null : (Direct(enumeration), outer)
                    : summaries.AtEnumeration(loop, body, cancellation) is { } enumerated ? (enumerated, outer)
                    : null;
            case IMethodReferenceOperation or ILocalReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation
                when operation is IMethodReferenceOperation || operation.Type?.TypeKind == TypeKind.Delegate:
                return Repetition.AroundFunction(operation, body) is { } consumer && summaries.AtFunction(operation, body, cancellation) is { } function ? (function, consumer) : null;
            case IInvocationOperation call when ElementObjects.In(call, body) is { } work && summaries.AtObject(work, cancellation) is { } done:
                return (done, new Repetition(call, work.Source, null));
            default:
                if (Reached(operation, body, summaries, cancellation, out var repetition) is { } reached) return (reached, repetition!);
                // What is repeated first: the method that is called has to be bound.
                return operation is IInvocationOperation given && Repetition.Around(given, body) is { } around && EnumeratedArgument.At(given, body, cancellation) is { } enumeratedThere ? (enumeratedThere, around) : null;
        }
    }

    private static ReachedRoundTrip? Reached(IOperation operation, Body body, MethodSummaries summaries, CancellationToken cancellation, out Repetition? repetition)
    {
        repetition = null;
        if (!summaries.MayReach(operation, cancellation)) return null;
        repetition = Repetition.Around(operation, body);
        if (repetition is null || Delegates.IsKeptOutside(operation, repetition.Loop, body)) return null;

        if (operation is IInvocationOperation call && Own(call, body, cancellation) is { } own)
        {
            return OwnDatabase.IsOf(call.Receiver(), repetition.Element, repetition.Loop, body) || (PreparedCommand.MayBe(own) && PreparedCommand.IsAt(new(call, call.TargetMethod, call.Receiver()), null, repetition.Loop, body)) || Scripts.Runs(call, repetition, body) || IsTrackedAlready(own, repetition, body) || Dependence.IsNone(own, repetition, body, cancellation) || IsNoteOfWork(own, call, repetition, body, cancellation)
                ? null
                : Direct(own);
        }

        var reached = summaries.At(operation, body, cancellation) ?? summaries.AtEnumeration(operation, body, cancellation);
        // What a lambda that is invoked asks is its own.
        return reached is not null && CallSite.Of(operation, body) is { } site && (Delegates.Target(operation, body, cancellation) is not null || !(OwnDatabase.IsOf(site, reached, repetition.Element, repetition.Loop, body) || PreparedCommand.IsAt(site, reached, repetition.Loop, body) || Scripts.Runs(site, reached, repetition, body))) && !IsNoteOfWork(reached.RoundTrip, operation, repetition, body, cancellation)
            ? reached
            : null;
    }

    // `await RunAsync(command); await _log.DoneAsync(command.Version);`
    private static bool IsNoteOfWork(RoundTrip trip, IOperation operation, Repetition repetition, Body body, CancellationToken cancellation)
        => !trip.IsQuery && ElementWork.Of(body.Orms).IsNoteOfWork(operation, repetition, cancellation);

    // `private void Print(IQueryable<Order> orders) { … orders.First(…) … }`: a query of a database, if that is what all who call it pass.
    private static RoundTrip? Own(IInvocationOperation call, Body body, CancellationToken cancellation)
        => RoundTrip.ReadOrUnproven(call, body, OrmEffect.Reads | OrmEffect.Writes) is { } trip && (trip.Unproven is not { } parameter || PassedQueries.Are(parameter, body, cancellation)) ? trip : null;

    private static ReachedRoundTrip Direct(RoundTrip own) => new(own, ImmutableArray<IMethodSymbol>.Empty, ImmutableArray.Create(own.Operation.Syntax.GetLocation()));

    private static Diagnostic Diagnostic(IOperation operation, ReachedRoundTrip reached, Repetition repetition, Body body)
    {
        var trip = reached.RoundTrip;
        return Microsoft.CodeAnalysis.Diagnostic.Create(Rules.QueryPerElement, reached.Path[0], reached.PlacesIn(body.Orms.Compilation).Append(repetition.Loop.Syntax.GetLocation()), trip.Subject, repetition.Over, reached.Via, Remedy(operation, reached, repetition, body));
    }

    private static string Remedy(IOperation operation, ReachedRoundTrip reached, Repetition repetition, Body body)
    {
        if (!reached.RoundTrip.IsQuery) return "send one statement for all of them";
        var leadsBack = Recursion.LeadsBack(reached, repetition.Loop);
        if (leadsBack && Recursion.GivesElements(reached, repetition, body)) return RecursiveQuery.Remedy;
        return leadsBack || (!reached.Calls.IsEmpty && GivesNothing(operation))
            ? "load what it needs for all of them in one query, and pass it on"
            : "load them in one query before the loop";
    }

    // `await _mails.SendAsync(user.Id)`: the query is a part of what it does, not its answer.
    private static bool GivesNothing(IOperation operation)
        => operation is IInvocationOperation { TargetMethod: { ReturnType: var type } method } && (method.ReturnsVoid || (type.IsTask() && type is INamedTypeSymbol { IsGenericType: false }));

    // Find looks among the tracked entities first: after a query for the same type, its answer may be there already.
    private static bool IsTrackedAlready(RoundTrip trip, Repetition repetition, Body body)
        => trip.LooksAtTracked && trip.Element is { } entity && body.Operations.Any(operation
            => operation is IInvocationOperation && operation.Syntax.SpanStart < repetition.Loop.Syntax.SpanStart
                && !operation.IsInside(repetition.Loop)
                && RoundTrip.Read(operation, body) is { Query: var query, Member: var member, Element: var element }
                && (query is null ? member is "List" or "ListAsync" : query.KeepsElements && s_loadAll.Contains(member))
                && query?.Steps.Any(static step => step.TargetMethod.Name.StartsWith("AsNoTracking", System.StringComparison.Ordinal)) != true
                && SymbolEqualityComparer.Default.Equals(element, entity));

    private static readonly HashSet<string> s_loadAll = new() { "ToList", "ToListAsync", "ToArray", "ToArrayAsync", "ToDictionary", "ToDictionaryAsync", "ToHashSet", "ToHashSetAsync", "Load", "LoadAsync", "foreach" };
}
