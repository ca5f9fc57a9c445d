using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OrmLint.Orms;
using OrmLint.RoundTrips;

namespace OrmLint.Loading;

/// <summary>ORM1009: a query is sent once per level of a recursion, or by a loop that goes from a row to its parent.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class QueryPerLevel : OrmAnalyzer
{
    /// <summary>Makes the analyzer.</summary>
    public QueryPerLevel() : base(Rules.QueryPerLevel) { }

    /// <inheritdoc />
    protected override void Start(CompilationStartAnalysisContext context, OrmContext orms)
        => context.RegisterLoadingAction(orms, (code, cancellation) => DatabaseNames.Of(orms, cancellation) is var names && names.MayReach(code) && names.In(code) is { } mentions && ((mentions.HasOpenLoop && mentions.Repeats) || Recursion.MayBeIn(mentions, code.SyntaxTree, cancellation)), static (block, body) =>
        {
            foreach (var found in RecursiveQuery.In(body, block.OwningSymbol, block.CancellationToken))
            {
                block.ReportDiagnostic(Diagnostic.Create(Rules.QueryPerLevel, found.Reached.Path[0], found.Reached.PlacesIn(body.Orms.Compilation), found.Reached.RoundTrip.Subject, found.Over, found.Reached.Via, RecursiveQuery.Remedy));
            }
        });
}
