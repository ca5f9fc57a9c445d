using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using OrmLint.Orms;

namespace OrmLint.RawSql;

/// <summary>
/// ORM2001: a run-time value becomes part of SQL text at the place of a value (after <c>=</c>, in quotes, in a LIKE pattern).
/// Names and keywords are ORM2002's, numbers and dates ORM2006's.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SqlFromRuntimeValue : OrmAnalyzer
{
    /// <summary>Makes the analyzer.</summary>
    public SqlFromRuntimeValue()
        : base(Rules.SqlFromRuntimeValue)
    {
    }

    /// <inheritdoc />
    protected override void Start(CompilationStartAnalysisContext context, OrmContext orms)
    {
        var names = SqlSink.Names(orms);
        var trees = new MentioningTrees(new WordSet().With(names));
        var symbols = SqlSymbols.Of(context.Compilation);
        context.RegisterCodeBlockAction(block =>
        {
            // By the text first: an operation costs a binding, a look at a name costs nothing.
            if (!trees.Contains(block.CodeBlock.SyntaxTree) || !SqlSink.IsMentioned(block.CodeBlock, names)) return;
            var code = block.CodeBlock is VariableDeclaratorSyntax { Initializer: { } initializer } ? initializer : block.CodeBlock;
            if (block.SemanticModel.GetOperation(code, block.CancellationToken) is not { } body) return;
            foreach (var finding in SqlFindings.In(body, symbols, block.CancellationToken)) block.ReportDiagnostic(Report(finding, orms));
        });
    }

    private static Diagnostic Report(SqlFinding finding, OrmContext orms)
    {
        var sink = finding.Statement.Sink;
        return Diagnostic.Create(
            Rules.SqlFromRuntimeValue,
            finding.Place.GetLocation(),
            ImmutableArray.Create(sink.Place.GetLocation()),
            Remedy.Shortened(finding.Place),
            sink.Name,
            Remedy.For(finding, orms.EfCore));
    }
}
