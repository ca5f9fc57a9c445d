using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using OrmLint.Orms;
using OrmLint.RoundTrips;

namespace OrmLint.Loading;

/// <summary>ORM1002: a navigation that is loaded lazily is read once per element of a query.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LazyLoadPerElement : OrmAnalyzer
{
    /// <summary>Makes the analyzer.</summary>
    public LazyLoadPerElement() : base(Rules.LazyLoadPerElement) { }

    /// <inheritdoc />
    protected override void Start(CompilationStartAnalysisContext context, OrmContext orms)
    {
        if (orms.EfCore is not { } ef) return;
        context.RegisterLoadingAction(orms, (code, cancellation) => MayBeLazy(cancellation) && MayReadElements(code) && (DatabaseNames.Of(orms, cancellation).MayReach(code) || HeldNames.MayRead(code, orms, cancellation)), static (block, body) =>
        {
            foreach (var lazy in LazyRead.In(body, block.CancellationToken)) block.ReportDiagnostic(Diagnostic(lazy));
        });

        bool MayBeLazy(CancellationToken cancellation) => ef.HasProxies || DatabaseNames.Of(orms, cancellation).HasLazyLoader;
    }

    private static bool MayReadElements(SyntaxNode code)
    {
        foreach (var node in code.DescendantNodes())
        {
            if (node is CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax) return true;
            if (node is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } && Iteration.Names.Contains(name)) return true;
            // The loop may be in the method that a list is handed to.
            if (node is ArgumentSyntax { Expression: IdentifierNameSyntax or AwaitExpressionSyntax or InvocationExpressionSyntax }) return true;
        }

        return false;
    }

    private static Diagnostic Diagnostic(LazyRead lazy)
    {
        var query = lazy.Include.Query.Root.Syntax.GetLocation();
        var path = lazy.Calls.IsEmpty ? "" : $" (via {string.Join(" → ", lazy.Calls.Select(MethodName.Of))})";
        return Microsoft.CodeAnalysis.Diagnostic.Create(Rules.LazyLoadPerElement, lazy.Location, lazy.Calls.IsEmpty ? new[] { query } : new[] { lazy.Read, query },
            $"{lazy.Navigation.ContainingType.Name}.{lazy.Navigation.Name}", lazy.Over, path, lazy.Include.Remedy);
    }
}
