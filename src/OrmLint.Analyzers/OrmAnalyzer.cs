using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OrmLint.Orms;

namespace OrmLint;

/// <summary>
/// The base of every rule. It does the ceremony, and registers nothing at all in a compilation that references no library
/// that OrmLint knows, so that such a project pays for one look at its references.
/// </summary>
public abstract class OrmAnalyzer : DiagnosticAnalyzer
{
    private readonly ImmutableArray<DiagnosticDescriptor> _rules;

    /// <summary>Makes an analyzer that reports <paramref name="rules"/>.</summary>
    protected OrmAnalyzer(params DiagnosticDescriptor[] rules) => _rules = rules.ToImmutableArray();

    /// <inheritdoc />
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => _rules;

    /// <summary>Which code the rule looks at. Generated code is left alone by default.</summary>
    protected virtual GeneratedCodeAnalysisFlags GeneratedCode => GeneratedCodeAnalysisFlags.None;

    /// <inheritdoc />
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCode);
        context.RegisterCompilationStartAction(start =>
        {
            var orms = OrmContext.Of(start.Compilation, start.Options.AnalyzerConfigOptionsProvider);
            if (orms.Any) Start(start, orms);
        });
    }

    /// <summary>Registers the rule's actions. Called once per compilation that references at least one known library.</summary>
    protected abstract void Start(CompilationStartAnalysisContext context, OrmContext orms);
}
