using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using OrmLint.Orms;

namespace OrmLint.Loading;

/// <summary>ORM1006: the path of an Include is not a chain of navigations, so that the query throws.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IncludePathMissing : OrmAnalyzer
{
    /// <summary>Makes the analyzer.</summary>
    public IncludePathMissing() : base(Rules.IncludePathMissing) { }

    /// <inheritdoc />
    protected override void Start(CompilationStartAnalysisContext context, OrmContext orms)
    {
        if (orms.EfCore is null) return;
        context.RegisterBodyAction(orms, static (code, _) => MentionsInclude(code), static (block, body) =>
        {
            foreach (var wrong in IncludePaths.Wrong(body))
            {
                var remedy = wrong.Nearest is { } nearest ? $"take '{nearest}'" : "include a navigation, or nothing";
                block.ReportDiagnostic(Diagnostic.Create(Rules.IncludePathMissing, wrong.Place, wrong.Name, wrong.Owner.Name, remedy));
            }
        }, "Include", "ThenInclude");
    }

    /// <summary>Whether <paramref name="code"/> calls something named Include or ThenInclude.</summary>
    internal static bool MentionsInclude(SyntaxNode code) => code.DescendantNodes().Any(static node => node is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Include" or "ThenInclude" });
}
