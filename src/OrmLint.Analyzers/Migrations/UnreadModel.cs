using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
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

    /// <summary>A snapshot is generated, and stands for a context of another project.</summary>
    protected override GeneratedCodeAnalysisFlags GeneratedCode => GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics;

    /// <inheritdoc />
    protected override void Start(CompilationStartAnalysisContext context, OrmContext orms)
    {
        // Hidden, and so of no use to a build: it need not even be asked for there.
        if (DriftAnalysis.MayHaveAny(context.Compilation, orms, context.Options.AdditionalFiles, context.CancellationToken)) context.RegisterSymbolAction(Report, SymbolKind.NamedType);
    }

    private static void Report(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var reports = DriftReports.Of(context.Compilation, context.Options.AdditionalFiles, context.CancellationToken);
        if (reports.Unread.IsEmpty || !reports.AreAt(type, context.IsGeneratedCode)) return;
        foreach (var report in reports.Unread.Where(report => DriftPlace.IsIn(type, report.Location))) context.ReportDiagnostic(report.As(Rules.UnreadModel));
    }
}
