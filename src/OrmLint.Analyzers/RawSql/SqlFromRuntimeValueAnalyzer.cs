using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;

namespace OrmLint.RawSql;

/// <summary>
/// ORM2001: a run-time value becomes part of SQL text at the place of a value (after <c>=</c>, in quotes, in a LIKE pattern).
/// Names and keywords are ORM2002's, numbers and dates ORM2006's.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SqlFromRuntimeValueAnalyzer : OrmAnalyzer
{
    /// <summary>Makes the analyzer.</summary>
    public SqlFromRuntimeValueAnalyzer()
        : base(Rules.SqlFromRuntimeValue)
    {
    }

    /// <inheritdoc />
    protected override void Start(CompilationStartAnalysisContext context, OrmContext orms)
    {
        var names = SqlSink.Names(orms);
        var symbols = SqlSymbols.Of(context.Compilation);
        context.RegisterOperationBlockAction(block =>
        {
            foreach (var body in block.OperationBlocks)
            {
                if (!SqlSink.IsMentioned(body.Syntax, names) || !MaySendBuiltText(body, orms)) continue;
                var statements = SqlFlow.Statements(body, block.GetControlFlowGraph(body), symbols, block.CancellationToken);
                foreach (var finding in SqlFindings.Of(statements)) block.ReportDiagnostic(Report(finding, orms));
            }
        });
    }

    private static bool MaySendBuiltText(IOperation body, OrmContext orms)
        => body.Descendants().Any(operation => SqlSink.Of(operation, orms) is { Argument.ConstantValue.HasValue: false });

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
