using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;

namespace OrmLint.Migrations;

/// <summary>ORM3011: a migration asks the clock, for a random number or for the machine, and does something else wherever it is applied.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ChangingMigrationValue : OrmAnalyzer
{
    /// <summary>Makes the analyzer.</summary>
    public ChangingMigrationValue()
        : base(Rules.ChangingMigrationValue)
    {
    }

    /// <inheritdoc />
    protected override GeneratedCodeAnalysisFlags GeneratedCode => GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics;

    /// <inheritdoc />
    protected override void Start(CompilationStartAnalysisContext context, OrmContext orms)
    {
        if (!MigrationSet.MayHaveAny(context.Compilation, orms.EfCore, context.CancellationToken)) return;
        // Designers are long: their words are not looked at, since nothing in them is called so.
        var trees = new MentioningTrees(new WordSet().With(ChangingValue.Words));
        context.RegisterBodyAction(orms, (member, _) => member is MethodDeclarationSyntax { Identifier.ValueText: "Up" or "Down", ParameterList.Parameters.Count: 1 } && trees.Contains(member.SyntaxTree), static (context, body) =>
        {
            if (MigrationSet.Of(context.SemanticModel.Compilation, context.CancellationToken)?.Find(context.OwningSymbol.ContainingType) is null) return;
            foreach (var call in body.Root.Descendants().OfType<IInvocationOperation>().Where(static call => call.TargetMethod.ContainingType?.Name is "MigrationBuilder" or "ColumnsBuilder"))
            {
                foreach (var argument in call.Arguments.Where(static argument => argument is { IsImplicit: false, Value: not IDelegateCreationOperation }))
                {
                    if (ChangingValue.In(argument.Value, body, context.CancellationToken) is not { } value) continue;
                    var inArgument = argument.Syntax.Span.Contains(value.Source.Syntax.Span) && argument.Syntax.SyntaxTree == value.Source.Syntax.SyntaxTree;
                    context.ReportDiagnostic(Diagnostic.Create(Rules.ChangingMigrationValue, (inArgument ? value.Source : argument.Value).Syntax.GetLocation(), value.Name));
                }
            }
        });
    }
}
