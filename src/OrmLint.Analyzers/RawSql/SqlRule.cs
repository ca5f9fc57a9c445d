using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using OrmLint.Orms;
using OrmLint.Queries;

namespace OrmLint.RawSql;

/// <summary>The base of the rules on SQL text: it finds the bodies that send some, and has each of them read once.</summary>
public abstract class SqlRule : OrmAnalyzer
{
    private readonly DiagnosticDescriptor _rule;

    /// <summary>Makes an analyzer that reports <paramref name="rule"/>.</summary>
    protected SqlRule(DiagnosticDescriptor rule)
        : base(rule) => _rule = rule;

    /// <inheritdoc />
    protected sealed override void Start(CompilationStartAnalysisContext context, OrmContext orms)
    {
        var bodies = SqlBodies.Of(orms);
        var symbols = SqlSymbols.Of(context.Compilation);
        context.RegisterCodeBlockAction(block =>
        {
            // By the text first: an operation costs a binding, a look at a name costs nothing.
            if (CodeBodies.CodeOf(block.CodeBlock) is not { } written || !bodies.MaySend(written, block.CancellationToken)) return;
            var code = block.CodeBlock is VariableDeclaratorSyntax { Initializer: { } initializer } ? initializer : block.CodeBlock;
            if (block.SemanticModel.GetOperation(code, block.CancellationToken) is not { } body) return;
            foreach (var use in Find(SqlBody.Of(body, symbols, block.CancellationToken), symbols, block.CancellationToken)) block.ReportDiagnostic(Report(use, orms));
        });
    }

    /// <summary>What the rule reports of a body.</summary>
    private protected abstract ImmutableArray<SqlUse> Find(SqlBody body, SqlSymbols symbols, CancellationToken cancellation);

    /// <summary>What to do instead, for the message.</summary>
    private protected abstract string RemedyFor(SqlUse use, OrmContext orms);

    /// <summary>Where it is reported: at the value.</summary>
    private protected virtual SyntaxNode PlaceOf(SqlUse use) => use.Place;

    private Diagnostic Report(SqlUse use, OrmContext orms)
    {
        var sink = use.Statement.Sink;
        var path = ImmutableArray.CreateBuilder<Location>();
        if (use.Hole.Inner is { } inner) path.Add(inner.GetLocation().SeenFrom(orms.Compilation));
        for (var on = sink; on is { Elsewhere: null }; on = on.Inner) path.Add(on.Place.GetLocation().SeenFrom(orms.Compilation));
        return Diagnostic.Create(_rule, PlaceOf(use).GetLocation(), path.ToImmutable(), Remedy.Shortened(use.Place), sink.Name, RemedyFor(use, orms));
    }
}
