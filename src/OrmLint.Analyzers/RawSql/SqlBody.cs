using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.RawSql;

/// <summary>A hole of a statement, and where in its text it stands.</summary>
/// <param name="Hole">The hole.</param>
/// <param name="Context">Where it stands.</param>
/// <param name="Place">The spliced expression.</param>
/// <param name="Statement">The statement.</param>
internal sealed record SqlUse(SqlHole Hole, SqlContext Context, SyntaxNode Place, SqlStatement Statement);

/// <summary>What a body sends to databases: its statements, and what is put into them. Worked out once for all rules.</summary>
internal sealed class SqlBody
{
    private static readonly ConditionalWeakTable<SemanticModel, ConcurrentDictionary<SyntaxNode, SqlBody>> s_known = new();

    private SqlBody(ImmutableArray<SqlStatement> statements)
    {
        Statements = statements;
        Uses = statements.SelectMany(UsesIn).ToImmutableArray();
    }

    /// <summary>The statements whose text is put together.</summary>
    public ImmutableArray<SqlStatement> Statements { get; }

    /// <summary>What is put into them, where that can be seen.</summary>
    public ImmutableArray<SqlUse> Uses { get; }

    /// <summary>The uses that <paramref name="isMeant"/> is true of, in the order of the source, one for each place.</summary>
    public ImmutableArray<SqlUse> UsesWhere(System.Func<SqlUse, bool> isMeant)
    {
        var found = new Dictionary<SyntaxNode, SqlUse>();
        foreach (var use in Uses)
        {
            if (!found.ContainsKey(use.Place) && isMeant(use)) found.Add(use.Place, use);
        }

        return found.Values.OrderBy(static use => use.Place.SpanStart).ToImmutableArray();
    }

    /// <summary>What a body sends, given the root of its operations.</summary>
    public static SqlBody Of(IOperation body, SqlSymbols symbols, CancellationToken cancellation)
    {
        if (body.SemanticModel is not { } model) return new SqlBody(ImmutableArray<SqlStatement>.Empty);
        var known = s_known.GetOrCreateValue(model);
        return known.TryGetValue(body.Syntax, out var read) ? read : known.GetOrAdd(body.Syntax, new SqlBody(Read(body, symbols, cancellation)));
    }

    private static ImmutableArray<SqlStatement> Read(IOperation body, SqlSymbols symbols, CancellationToken cancellation)
    {
        // Only a body that sends text which is put together is worth a graph.
        if (!body.Descendants().Any(operation => SqlSink.Of(operation, symbols.Orms) is { Argument.ConstantValue.HasValue: false })) return ImmutableArray<SqlStatement>.Empty;
        var graph = body switch
        {
            IMethodBodyOperation method => ControlFlowGraph.Create(method, cancellation),
            IConstructorBodyOperation constructor => ControlFlowGraph.Create(constructor, cancellation),
            IBlockOperation block => ControlFlowGraph.Create(block, cancellation),
            IFieldInitializerOperation field => ControlFlowGraph.Create(field, cancellation),
            IPropertyInitializerOperation property => ControlFlowGraph.Create(property, cancellation),
            _ => null,
        };
        return graph is null ? ImmutableArray<SqlStatement>.Empty : SqlFlow.Statements(body, graph, symbols, cancellation);
    }

    private static IEnumerable<SqlUse> UsesIn(SqlStatement statement)
        => from entry in SqlReader.Contexts(statement.Text)
           where entry.Key.Operation is { Syntax.IsMissing: false }
           select new SqlUse(entry.Key, entry.Value, entry.Key.Operation!.Syntax, statement);
}
