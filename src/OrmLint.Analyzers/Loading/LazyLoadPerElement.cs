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
        if (orms.EfCore is not { HasProxies: true }) return;
        context.RegisterBodyAction(orms, (code, cancellation) => MayReadElements(code) && DatabaseNames.Of(orms, cancellation).MayReach(code), static (block, body) =>
        {
            if (!LoadingScope.Includes(block, body.Orms)) return;
            foreach (var lazy in LazyReads.In(body)) block.ReportDiagnostic(Diagnostic(lazy));
        });
    }

    private static bool MayReadElements(SyntaxNode code)
    {
        foreach (var node in code.DescendantNodes())
        {
            if (node is ForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax) return true;
            if (node is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } && Iteration.Names.Contains(name)) return true;
        }

        return false;
    }

    private static Diagnostic Diagnostic(LazyRead lazy)
    {
        var navigation = lazy.Read.Property;
        return Microsoft.CodeAnalysis.Diagnostic.Create(Rules.LazyLoadPerElement, lazy.Location, new[] { lazy.Query.Root.Syntax.GetLocation() },
            $"{navigation.ContainingType.Name}.{navigation.Name}", lazy.Repetition.Over, "", $"include '{lazy.Path}' in the query");
    }
}
