using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;
using OrmLint.Queries;

namespace OrmLint.Migrations;

/// <summary>ORM3011: a migration asks the clock, for a random number or for the machine, and does something else wherever it is applied.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ChangingMigrationValue : MigrationRule
{
    private static readonly WordSet s_words = new WordSet().With(ChangingValue.Words);

    /// <summary>Makes the analyzer.</summary>
    public ChangingMigrationValue()
        : base(Rules.ChangingMigrationValue)
    {
    }

    /// <inheritdoc />
    internal override void Analyze(MigrationView view)
    {
        // Two methods of a type, and not each body of a project: designers are long, and nothing of this is in them.
        foreach (var method in view.Migration.Type.GetMembers().OfType<IMethodSymbol>().Where(static method => method is { Name: "Up" or "Down", Parameters.Length: 1, DeclaringSyntaxReferences.Length: 1 }))
        {
            if (!TreeWords.Of(method.DeclaringSyntaxReferences[0].SyntaxTree, view.Cancellation).Mention(s_words)) continue;
            if (SourceBodies.Of(method, OrmContext.Of(view.Compilation), view.Cancellation)?.Bind(view.Cancellation) is { } body) Look(view, body);
        }
    }

    private static void Look(MigrationView view, Body body)
    {
        foreach (var call in body.Operations.OfType<IInvocationOperation>().Where(static call => call.TargetMethod.ContainingType?.Name is "MigrationBuilder" or "ColumnsBuilder"))
        {
            foreach (var argument in call.Arguments.Where(static argument => argument is { IsImplicit: false, Value: not IDelegateCreationOperation }))
            {
                if (ChangingValue.In(argument.Value, body, view.Cancellation) is not { } value) continue;
                var isWrittenHere = value.Source.Syntax.SyntaxTree == argument.Syntax.SyntaxTree && argument.Syntax.Span.Contains(value.Source.Syntax.Span);
                view.Report(Rules.ChangingMigrationValue, (isWrittenHere ? value.Source : Mention(argument.Value, body, view)).Syntax.GetLocation(), value.Name);
            }
        }
    }

    // In a long text the hole that the value comes through, and not the text.
    private static IOperation Mention(IOperation argument, Body body, MigrationView view)
        => argument.DescendantsAndSelf().FirstOrDefault(part => part is ILocalReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation or IInvocationOperation { Arguments.IsEmpty: true }
            && !part.IsImplicit && ChangingValue.In(part, body, view.Cancellation) is not null && !part.ChildOperations.Any(child => ChangingValue.In(child, body, view.Cancellation) is not null)) ?? argument;
}
