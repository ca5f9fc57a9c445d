using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
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
    private static readonly SqlBody s_nothing = new(new SqlReading());

    private SqlBody(SqlReading reading)
    {
        Statements = reading.Statements.ToImmutable();
        Calls = reading.Calls.ToImmutable();
        Uses = Statements.SelectMany(UsesIn).ToImmutableArray();
        Method = reading.AsMethod();
        Constant = reading.Constant.ToImmutable();
    }

    /// <summary>The calls that send text which is a constant on all paths.</summary>
    public ImmutableHashSet<SyntaxNode> Constant { get; }

    /// <summary>What it does with the texts that it is given, and what it gives back.</summary>
    public SqlMethod Method { get; }

    /// <summary>Its calls of methods that have source.</summary>
    public ImmutableArray<SqlCall> Calls { get; }

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

    /// <summary>What a body sends, given the root of its operations; nothing where it sends no text that is put together.</summary>
    public static SqlBody Of(IOperation body, SqlSymbols symbols, CancellationToken cancellation)
    {
        var trail = new SqlTrail(cancellation);
        if (Known(body.Syntax, symbols, 0) is { } known) return known;

        // Only a body that sends text which is put together is worth a graph; the rules ask one after the other.
        if (body.SemanticModel is null || symbols.Silent.ContainsKey(body.Syntax)) return s_nothing;
        if (body.Descendants().Any(operation => Sends(operation, symbols, trail))) return Whole(body, symbols, trail);
        symbols.Silent.TryAdd(body.Syntax, true);
        return s_nothing;
    }

    /// <summary>What a body does with text, whether it sends any or not.</summary>
    public static SqlBody Whole(IOperation body, SqlSymbols symbols, SqlTrail trail)
    {
        if (Known(body.Syntax, symbols, trail.Depth) is { } known) return known;
        if (body.SemanticModel is null || GraphOf(body, trail.Cancellation) is not { } graph) return s_nothing;
        var read = new SqlBody(SqlFlow.Read(body, graph, symbols, trail));

        // What was too deep to be looked at from here may not be from elsewhere.
        return symbols.Bodies.GetOrAdd((body.Syntax, trail.WasCut ? trail.Depth : -1), read);
    }

    /// <summary>What a body was found to do that was read before.</summary>
    public static SqlBody? Known(SyntaxNode body, SqlSymbols symbols, int depth)
        => symbols.Bodies.TryGetValue((body, -1), out var known) || symbols.Bodies.TryGetValue((body, depth), out known) ? known : null;

    private static bool Sends(IOperation operation, SqlSymbols symbols, SqlTrail trail)
        => SqlSink.Of(operation, symbols.Orms) is { Argument.ConstantValue.HasValue: false }
            || (operation is IInvocationOperation { TargetMethod: var method } call
                && (!method.DeclaringSyntaxReferences.IsEmpty || ReferencedSql.Of(symbols.Compilation).Names.Contains(method.Name))
                && SqlBodies.Of(symbols.Orms).MayPassOn(method.Name, trail.Cancellation)
                && call.Arguments.Any(argument => !argument.Value.ConstantValue.HasValue && (symbols.CanBeText(argument.Value.BelowConversions().Type) || symbols.IsFormattable(argument.Value.Type)))
                && SqlMethods.Of(call, symbols, trail) is { Sent.IsEmpty: false });

    private static ControlFlowGraph? GraphOf(IOperation body, CancellationToken cancellation) => body switch
    {
        IMethodBodyOperation method => ControlFlowGraph.Create(method, cancellation),
        IConstructorBodyOperation constructor => ControlFlowGraph.Create(constructor, cancellation),
        IBlockOperation block => ControlFlowGraph.Create(block, cancellation),
        IFieldInitializerOperation field => ControlFlowGraph.Create(field, cancellation),
        IPropertyInitializerOperation property => ControlFlowGraph.Create(property, cancellation),
        _ => null,
    };

    private static IEnumerable<SqlUse> UsesIn(SqlStatement statement)
        => from entry in SqlReader.Contexts(statement.Text)
           where entry.Key.Operation is { Syntax.IsMissing: false }
           select new SqlUse(entry.Key, entry.Value, entry.Key.Operation!.Syntax, statement);
}
