using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using OrmLint.Orms;
using OrmLint.RoundTrips;

namespace OrmLint.Loading;

/// <summary>ORM1004: related data is loaded explicitly, once per element.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LoadPerElement : OrmAnalyzer
{
    /// <summary>Makes the analyzer.</summary>
    public LoadPerElement() : base(Rules.LoadPerElement) { }

    /// <inheritdoc />
    protected override void Start(CompilationStartAnalysisContext context, OrmContext orms)
    {
        if (orms.EfCore is null) return;
        context.RegisterLoadingAction(orms, static (code, _) => MayLoad(code), static (block, body) =>
        {
            foreach (var load in ExplicitLoad.In(body, block.CancellationToken)) block.ReportDiagnostic(Diagnostic(load));
        }, "Load", "LoadAsync");
    }

    private static bool MayLoad(SyntaxNode code)
    {
        foreach (var node in code.DescendantNodes())
        {
            if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Load" or "LoadAsync" } }) return true;
        }

        return false;
    }

    private static Diagnostic Diagnostic(ExplicitLoad load)
    {
        var remedy = load.Include is { } include ? include.Remedy : $"include '{load.Navigation.Name}' in the query that they come from";
        return Microsoft.CodeAnalysis.Diagnostic.Create(Rules.LoadPerElement, load.Call.Syntax.GetLocation(),
            load.Include is null ? Enumerable.Empty<Location>() : new[] { load.Include.Query.Root.Syntax.GetLocation() },
            $"{load.Navigation.ContainingType.Name}.{load.Navigation.Name}", load.Repetition.Over, remedy);
    }
}
