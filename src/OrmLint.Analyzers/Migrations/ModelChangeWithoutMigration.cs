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
        var reports = DriftReports.Of(context.Compilation, context.Options.AdditionalFiles, context.CancellationToken);
        if (reports.Changes.IsEmpty || !reports.AreAt(type, context.IsGeneratedCode)) return;
        foreach (var report in reports.Changes.Where(report => DriftPlace.IsIn(type, report.Location))) context.ReportDiagnostic(report.As(Rules.ModelChangeWithoutMigration));
    }
}
