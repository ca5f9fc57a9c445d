using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using OrmLint.Orms;

namespace OrmLint.RawSql;

/// <summary>
/// ORMS201: quiets EF Core's EF1002 and EF1003, which look at the form of an argument only, where the text is proven to hold nothing but constants, numbers
/// and their kin, and values of an allow-list.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ProvenText : DiagnosticSuppressor
{
    private const string Reason = "Each value that becomes part of the SQL is a constant, of a type that cannot leave its place, or checked against an allow-list";

    private static readonly ImmutableArray<SuppressionDescriptor> s_suppressions = ImmutableArray.Create(
        new SuppressionDescriptor("ORMS201", "EF1002", Reason),
        new SuppressionDescriptor("ORMS202", "EF1003", Reason));

    /// <inheritdoc />
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions => s_suppressions;

    /// <inheritdoc />
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is not { } tree) continue;
            var node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (IsProven(node, context.GetSemanticModel(tree), context.CancellationToken)
                && s_suppressions.FirstOrDefault(suppression => suppression.SuppressedDiagnosticId == diagnostic.Id) is { } descriptor)
            {
                context.ReportSuppression(Suppression.Create(descriptor, diagnostic));
            }
        }
    }

    /// <summary>Whether the statement around a node is known on all paths, and holds nothing that could do harm.</summary>
    private static bool IsProven(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        var symbols = SqlSymbols.Of(model.Compilation);
        foreach (var call in node.AncestorsAndSelf().OfType<InvocationExpressionSyntax>())
        {
            if (model.GetOperation(call, cancellation) is not { } operation || SqlSink.Of(operation, symbols.Orms) is not { Meaning.Parameters: SqlParameters.Interpolation, IsParameterizing: false }) continue;
            if (CodeBodies.Around(call, model, cancellation) is not { } body) return false;
            var read = SqlBody.Of(body, symbols, cancellation);
            var statements = read.Statements.Where(statement => statement.Sink.Operation.Syntax == call).ToList();
            return statements.Count > 0 ? statements.TrueForAll(static statement => statement.Text.WorstOrigin() <= HoleOrigin.Validated) : read.Constant.Contains(call);
        }

        return false;
    }
}
