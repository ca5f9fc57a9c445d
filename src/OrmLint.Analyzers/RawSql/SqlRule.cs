using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using OrmLint.Orms;

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
            if (!bodies.MaySend(block.CodeBlock)) return;
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
        return Diagnostic.Create(_rule, PlaceOf(use).GetLocation(), ImmutableArray.Create(sink.Place.GetLocation()), Remedy.Shortened(use.Place), sink.Name, RemedyFor(use, orms));
    }
}

/// <summary>The bodies of a compilation that may send SQL, by the names that they mention. One per compilation.</summary>
internal sealed class SqlBodies
{
    private static readonly ConditionalWeakTable<Compilation, SqlBodies> s_all = new();

    private readonly ImmutableHashSet<string> _names;
    private readonly MentioningTrees _trees;

    private SqlBodies(OrmContext orms)
    {
        _names = SqlSink.Names(orms);
        _trees = new MentioningTrees(new WordSet().With(_names));
    }

    /// <summary>Those of a compilation; made at the first call.</summary>
    public static SqlBodies Of(OrmContext orms) => s_all.GetValue(orms.Compilation, _ => new SqlBodies(orms));

    /// <summary>Whether code mentions a member that takes SQL.</summary>
    public bool MaySend(SyntaxNode code) => _trees.Contains(code.SyntaxTree) && SqlSink.IsMentioned(code, _names);
}
