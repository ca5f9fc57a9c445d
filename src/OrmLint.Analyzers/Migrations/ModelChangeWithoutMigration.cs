using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OrmLint.Orms;

namespace OrmLint.Migrations;

/// <summary>
/// ORM3001: the model has a change that no migration contains. Each entity class and context reports what lies in its own
/// declaration, so that the diagnostics are live and can be fixed; the comparison is made once per compilation.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModelChangeWithoutMigration : OrmAnalyzer
{
    /// <summary>Makes the analyzer.</summary>
    public ModelChangeWithoutMigration()
        : base(Rules.ModelChangeWithoutMigration)
    {
    }

    /// <inheritdoc />
    protected override void Start(CompilationStartAnalysisContext context, OrmContext orms)
    {
        if (orms.EfCore?.ModelSnapshot is null || !Snapshot.Any(context.Compilation, context.CancellationToken)) return;
        context.RegisterSymbolAction(Report, SymbolKind.NamedType);
    }

    private static void Report(SymbolAnalysisContext context)
    {
        if (context.Symbol is not INamedTypeSymbol { TypeKind: TypeKind.Class } type) return;
        var found = DriftAnalysis.Of(context.Compilation, context.CancellationToken)
            .SelectMany(static drift => drift.Changes, static (drift, change) => (drift.Context, Change: change))
            .Where(pair => DriftPlace.IsIn(type, pair.Change.Location));

        // A property of a shared base class is a change of several entity types, and a context may have several snapshots.
        foreach (var same in found.GroupBy(static pair => (pair.Change.Location, Subject: DriftMessage.Subject(pair.Change))))
        {
            var change = same.First().Change;
            var contexts = string.Join(" and ", same.Select(static pair => pair.Context.Name).Distinct());
            context.ReportDiagnostic(Diagnostic.Create(Rules.ModelChangeWithoutMigration, same.Key.Location, same.Key.Subject, contexts, DriftMessage.Remedy(change)));
        }
    }
}
