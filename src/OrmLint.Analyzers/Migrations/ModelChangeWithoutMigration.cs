using System.Collections.Generic;
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

    /// <summary>A snapshot is generated, and stands for a context of another project.</summary>
    protected override GeneratedCodeAnalysisFlags GeneratedCode => GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics;

    /// <inheritdoc />
    protected override void Start(CompilationStartAnalysisContext context, OrmContext orms)
    {
        if (DriftAnalysis.MayHaveAny(context.Compilation, orms, context.Options.AdditionalFiles, context.CancellationToken)) context.RegisterSymbolAction(Report, SymbolKind.NamedType);
    }

    private static void Report(SymbolAnalysisContext context)
    {
        if (context.Symbol is not INamedTypeSymbol { TypeKind: TypeKind.Class } type) return;
        var drifts = DriftAnalysis.Of(context.Compilation, context.Options.AdditionalFiles, context.CancellationToken).ToList();
        if (!DriftPlace.IsReportedAt(type, context.IsGeneratedCode, drifts)) return;
        var found = drifts.SelectMany(static drift => drift.Changes, static (drift, change) => (Drift: drift, Change: change)).Where(pair => DriftPlace.IsIn(type, pair.Change.Location));

        // A property of a shared base class is a change of several entity types, and a context may have several sets of migrations.
        foreach (var same in found.GroupBy(static pair => (pair.Change.Location, Name: DriftMessage.Name(pair.Change))))
        {
            var change = same.First().Change;
            context.ReportDiagnostic(Diagnostic.Create(Rules.ModelChangeWithoutMigration, same.Key.Location, DriftMessage.Subject(change), MigrationSets.Describe(same.Select(static pair => pair.Drift), drifts), DriftMessage.Remedy(change)));
        }
    }
}
