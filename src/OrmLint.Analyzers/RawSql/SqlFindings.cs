using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.RawSql;

/// <summary>A run-time value that becomes part of a SQL text.</summary>
/// <param name="Hole">The value.</param>
/// <param name="Place">The spliced expression.</param>
/// <param name="Statement">The statement that it becomes part of.</param>
internal sealed record SqlFinding(SqlHole Hole, SyntaxNode Place, SqlStatement Statement);

/// <summary>Which holes of which statements are values that should have been parameters.</summary>
internal static class SqlFindings
{
    /// <summary>The findings in a body, given the root of its operations.</summary>
    public static ImmutableArray<SqlFinding> In(IOperation body, SqlSymbols symbols, CancellationToken cancellation)
    {
        // Only a body that sends text which is put together is worth a graph.
        if (body.SemanticModel is null || !body.Descendants().Any(operation => SqlSink.Of(operation, symbols.Orms) is { Argument.ConstantValue.HasValue: false })) return ImmutableArray<SqlFinding>.Empty;
        var graph = body switch
        {
            IMethodBodyOperation method => ControlFlowGraph.Create(method, cancellation),
            IConstructorBodyOperation constructor => ControlFlowGraph.Create(constructor, cancellation),
            IBlockOperation block => ControlFlowGraph.Create(block, cancellation),
            IFieldInitializerOperation field => ControlFlowGraph.Create(field, cancellation),
            IPropertyInitializerOperation property => ControlFlowGraph.Create(property, cancellation),
            _ => null,
        };
        return graph is null ? ImmutableArray<SqlFinding>.Empty : Of(SqlFlow.Statements(body, graph, symbols, cancellation), symbols, cancellation);
    }

    // In the order of the source, one for each hole.
    private static ImmutableArray<SqlFinding> Of(ImmutableArray<SqlStatement> statements, SqlSymbols symbols, CancellationToken cancellation)
    {
        var found = new Dictionary<SyntaxNode, SqlFinding>();
        foreach (var statement in statements)
        {
            foreach (var entry in SqlReader.Contexts(statement.Text))
            {
                if (entry.Key.Operation?.Syntax is not { } place || found.ContainsKey(place)) continue;
                if (!IsValue(entry.Key.Origin, entry.Value)) continue;
                // Asked last, since it looks for all calls of the method.
                if (entry.Key.Operation.BelowConversions() is IParameterReferenceOperation { Parameter: var parameter } && ConstantParameters.Has(parameter, symbols.Compilation, cancellation)) continue;
                found.Add(place, new SqlFinding(entry.Key, place, statement));
            }
        }

        return found.Values.OrderBy(static finding => finding.Place.SpanStart).ToImmutableArray();
    }

    /// <summary>
    /// Whether a hole is a value, and one that can do harm. What stands in quotes is a value whatever it comes from; without
    /// quotes it is one where it comes from outside of the program, and could be a piece of SQL otherwise.
    /// </summary>
    public static bool IsValue(HoleOrigin origin, SqlContext context) => context switch
    {
        SqlContext.Quoted or SqlContext.LikePattern => origin is HoleOrigin.Runtime or HoleOrigin.Member or HoleOrigin.Call,
        SqlContext.Value or SqlContext.RowCount => origin is HoleOrigin.Runtime,
        _ => false,
    };
}
