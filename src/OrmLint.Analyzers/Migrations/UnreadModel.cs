using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OrmLint.Model;
using OrmLint.Orms;

namespace OrmLint.Migrations;

/// <summary>
/// ORM0001: what of a context's model could not be read, where, and why. ORM3001 takes it to be as the migrations say, so that a
/// change of it is not reported. Each type reports what lies in its own declaration.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnreadModel : OrmAnalyzer
{
    /// <summary>Makes the analyzer.</summary>
    public UnreadModel()
        : base(Rules.UnreadModel)
    {
    }

    /// <inheritdoc />
    protected override void Start(CompilationStartAnalysisContext context, OrmContext orms)
    {
        // Hidden, and so of no use to a build: it need not even be asked for there.
        if (orms.EfCore?.ModelSnapshot is null || !Snapshot.Any(context.Compilation, context.CancellationToken)) return;
        context.RegisterSymbolAction(Report, SymbolKind.NamedType);
    }

    private static void Report(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var reported = new HashSet<(Location, string)>();
        foreach (var drift in DriftAnalysis.Of(context.Compilation, context.CancellationToken))
        {
            foreach (var unread in drift.Unread)
            {
                // What lies in no code of this compilation is told at the context.
                var location = unread.Location.SourceTree is { } tree && context.Compilation.ContainsSyntaxTree(tree) ? unread.Location : drift.Context.Locations.FirstOrDefault();
                if (location is null || !DriftPlace.IsIn(type, location) || !reported.Add((location, unread.Reason))) continue;
                context.ReportDiagnostic(Diagnostic.Create(Rules.UnreadModel, location, char.ToUpperInvariant(unread.Reason[0]) + unread.Reason.Substring(1), unread.Subject, drift.Context.Name));
            }
        }
    }
}
