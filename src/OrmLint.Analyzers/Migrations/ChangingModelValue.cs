using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using OrmLint.Orms;

namespace OrmLint.Migrations;

/// <summary>ORM3010: seed data, or a column's default, that is another value each time the model is built.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ChangingModelValue : OrmAnalyzer
{
    /// <summary>Makes the analyzer.</summary>
    public ChangingModelValue()
        : base(Rules.ChangingModelValue)
    {
    }

    /// <inheritdoc />
    protected override void Start(CompilationStartAnalysisContext context, OrmContext orms)
    {
        if (orms.EfCore?.Migration is null) return;
        context.RegisterBodyAction(orms, Mentions, static (context, body) =>
        {
            foreach (var seed in ChangingSeed.In(body, context.CancellationToken).GroupBy(static seed => seed.Place.Syntax.Span).Select(static same => same.First()))
            {
                var what = seed.Property is { } property ? $"{property.ContainingType.Name}.{property.Name}" : seed.Value.Name;
                var why = seed.Property is not null ? $", since the class sets it to {seed.Value.Name}" : "";
                context.ReportDiagnostic(Diagnostic.Create(Rules.ChangingModelValue, seed.Place.Syntax.GetLocation(), what, why));
            }
        }, "HasData", "HasDefaultValue");
    }

    private static bool Mentions(SyntaxNode member, CancellationToken cancellation)
        => member.DescendantNodes().OfType<SimpleNameSyntax>().Any(static name => name.Identifier.ValueText is "HasData" or "HasDefaultValue");
}
