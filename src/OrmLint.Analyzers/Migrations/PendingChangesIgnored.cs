using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;

namespace OrmLint.Migrations;

/// <summary>ORM3009: <c>Ignore(RelationalEventId.PendingModelChangesWarning)</c>, after which nobody says that a migration is missing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PendingChangesIgnored : OrmAnalyzer
{
    internal const string Event = "PendingModelChangesWarning";

    /// <summary>Makes the analyzer.</summary>
    public PendingChangesIgnored()
        : base(Rules.PendingChangesIgnored)
    {
    }

    /// <inheritdoc />
    protected override void Start(CompilationStartAnalysisContext context, OrmContext orms)
    {
        if (orms.EfCore?.Migration is null) return;
        context.RegisterBodyAction(orms, Mentions, static (context, body) =>
        {
            foreach (var (field, _) in In(body.Root)) context.ReportDiagnostic(Diagnostic.Create(Rules.PendingChangesIgnored, field.Syntax.GetLocation()));
        }, Event);
    }

    /// <summary>The arguments of <c>Ignore</c> that name the event, with the call.</summary>
    internal static IEnumerable<(IFieldReferenceOperation Field, IInvocationOperation Ignore)> In(IOperation root)
    {
        foreach (var field in root.Descendants().OfType<IFieldReferenceOperation>())
        {
            if (field.Field is not { Name: Event, ContainingType.Name: "RelationalEventId" }) continue;
            IOperation? around = field.Parent;
            while (around is IConversionOperation or IArrayInitializerOperation or IArrayCreationOperation or IArgumentOperation || around?.Kind == OperationKind.None) around = around.Parent;
            if (around is IInvocationOperation { TargetMethod: { Name: "Ignore", ContainingType.Name: "WarningsConfigurationBuilder" } } ignore) yield return (field, ignore);
        }
    }

    private static bool Mentions(SyntaxNode member, CancellationToken cancellation)
        => member.DescendantNodes().OfType<IdentifierNameSyntax>().Any(static name => name.Identifier.ValueText == Event);
}
