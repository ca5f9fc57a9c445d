using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OrmLint.Orms;
using OrmLint.RoundTrips;

namespace OrmLint.Loading;

/// <summary>ORM1003: a navigation is read that nothing has loaded, while lazy loading is off.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnloadedNavigation : OrmAnalyzer
{
    /// <summary>Makes the analyzer.</summary>
    public UnloadedNavigation() : base(Rules.UnloadedNavigation) { }

    /// <inheritdoc />
    protected override void Start(CompilationStartAnalysisContext context, OrmContext orms)
    {
        if (orms.EfCore is null) return;
        context.RegisterLoadingAction(orms, (code, cancellation) => DatabaseNames.Of(orms, cancellation) is var names && names.MayReach(code) && names.In(code) is { UsedMembers.Count: > 0 } mentions
            && NavigationNames.Of(orms, cancellation).MayBeUsed(mentions) && FreshNames.Of(orms, cancellation).MayGive(mentions), static (block, body) =>
        {
            foreach (var read in UnloadedRead.In(body, block.CancellationToken)) block.ReportDiagnostic(Diagnostic(read));
        });
    }

    private static Diagnostic Diagnostic(UnloadedRead read)
        => Microsoft.CodeAnalysis.Diagnostic.Create(Rules.UnloadedNavigation, read.Location, new[] { read.Include.Query.Root.Syntax.GetLocation() },
            $"{read.Navigation.ContainingType.Name}.{read.Navigation.Name}", Navigations.IsCollection(read.Navigation) ? "empty" : "null", read.Include.Remedy);
}
