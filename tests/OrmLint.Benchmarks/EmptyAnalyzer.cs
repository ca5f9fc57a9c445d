using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OrmLint.Benchmarks;

/// <summary>Does nothing: what remains is what the driver itself takes, for an analyzer without actions or with one for each body.</summary>
internal sealed class EmptyAnalyzer(bool looksAtBodies) : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_rule = new("EMPTY", "Empty", "Empty", "Empty", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    /// <summary>Whether it has an action for each type, those in generated code too.</summary>
    public bool LooksAtTypes { get; init; }

    /// <summary>Whether it is told of each member, without its operations.</summary>
    public bool LooksAtMembers { get; init; }

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [s_rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(LooksAtTypes ? GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics : GeneratedCodeAnalysisFlags.None);
        if (LooksAtTypes) context.RegisterSymbolAction(static _ => { }, SymbolKind.NamedType);
        if (LooksAtMembers) context.RegisterCodeBlockAction(static _ => { });
        if (looksAtBodies) context.RegisterOperationBlockAction(static _ => { });
    }
}
