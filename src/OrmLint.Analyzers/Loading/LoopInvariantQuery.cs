using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;
using OrmLint.Queries;
using OrmLint.RoundTrips;

namespace OrmLint.Loading;

/// <summary>A query that is sent again for each element, and reads the same each time.</summary>
/// <param name="Trip">What sends it.</param>
/// <param name="Repetition">What runs it per element.</param>
internal sealed record RepeatedSameQuery(RoundTrip Trip, Repetition Repetition)
{
    /// <summary>Those in <paramref name="body"/>, in the order of the source.</summary>
    public static IEnumerable<RepeatedSameQuery> In(Body body, CancellationToken cancellation)
    {
        foreach (var operation in body.Operations)
        {
            if (operation is not (IInvocationOperation or IForEachLoopOperation) || RoundTrip.Read(operation, body) is not { } trip) continue;
            // Find looks among the tracked entities first: the second time it sends nothing.
            if (trip.Member is "Find" or "FindAsync" || Repetition.Around(operation, body) is not { } repetition) continue;
            if (Dependence.IsNone(trip, repetition, body, cancellation)) yield return new(trip, repetition);
        }
    }
}

/// <summary>ORM1008: a query in a loop does not depend on the loop.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LoopInvariantQuery : OrmAnalyzer
{
    /// <summary>Makes the analyzer.</summary>
    public LoopInvariantQuery() : base(Rules.LoopInvariantQuery) { }

    /// <inheritdoc />
    protected override void Start(CompilationStartAnalysisContext context, OrmContext orms)
        => context.RegisterLoadingAction(orms, (code, cancellation) => DatabaseNames.Of(orms, cancellation).MayRepeat(code), static (block, body) =>
        {
            foreach (var (trip, repetition) in RepeatedSameQuery.In(body, block.CancellationToken))
            {
                block.ReportDiagnostic(Diagnostic.Create(Rules.LoopInvariantQuery, trip.Operation.Syntax.GetLocation(), new[] { repetition.Loop.Syntax.GetLocation() }, trip.Subject, repetition.Over));
            }
        });
}
