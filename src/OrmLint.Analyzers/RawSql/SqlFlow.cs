using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OrmLint.RawSql;

/// <summary>A SQL text where it goes to a database.</summary>
/// <param name="Sink">Where.</param>
/// <param name="Text">What, on all paths that lead there.</param>
internal sealed record SqlStatement(SqlSink Sink, SqlText Text)
{
    /// <summary>For text that is appended to a command, what was there before; otherwise empty.</summary>
    public SqlText Before { get; init; } = SqlText.Empty;
}

/// <summary>
/// A forward analysis of the text that the places of a body hold, over Roslyn's control-flow graph, to the statements that
/// it sends. What is not understood is unknown.
/// </summary>
internal sealed class SqlFlow
{
    private const int VisitsBeforeGivingUp = 12;

    private readonly ControlFlowGraph _graph;
    private readonly SqlSymbols _symbols;
    private readonly SemanticModel _model;
    private readonly Variables _variables;
    private readonly Dictionary<CaptureId, IOperation?> _captured = new();
    private readonly CancellationToken _cancellation;

    private SqlFlow(ControlFlowGraph graph, SqlSymbols symbols, SemanticModel model, Variables variables, CancellationToken cancellation)
    {
        _graph = graph;
        _symbols = symbols;
        _model = model;
        _variables = variables;
        _cancellation = cancellation;
        foreach (var capture in graph.Blocks.SelectMany(static block => block.Operations).OfType<IFlowCaptureOperation>())
        {
            // What is captured on two paths is a value, not a reference.
            _captured[capture.Id] = _captured.ContainsKey(capture.Id) ? null : capture.Value;
        }
    }

    /// <summary>The statements that a body sends, those of its nested functions included.</summary>
    /// <param name="body">The root of the body's operations.</param>
    /// <param name="graph">Its control-flow graph.</param>
    /// <param name="symbols">The compilation's symbols.</param>
    /// <param name="cancellation">Stops it.</param>
    public static ImmutableArray<SqlStatement> Statements(IOperation body, ControlFlowGraph graph, SqlSymbols symbols, CancellationToken cancellation)
    {
        var statements = ImmutableArray.CreateBuilder<SqlStatement>();
        new SqlFlow(graph, symbols, body.SemanticModel!, new Variables(body), cancellation).Run(FlowState.Empty, statements);
        return statements.ToImmutable();
    }

    /// <summary>What a capture stands for, where that is one expression.</summary>
    private IOperation? Captured(CaptureId capture) => _captured.TryGetValue(capture, out var operation) ? operation : null;

    private void Run(FlowState entry, ImmutableArray<SqlStatement>.Builder statements)
    {
        var states = new FlowState?[_graph.Blocks.Length];
        var visits = new int[_graph.Blocks.Length];
        var open = new SortedSet<int> { 0 };
        var guards = new Guards(_model, Captured, _variables);
        states[0] = entry;
        while (open.Count > 0)
        {
            _cancellation.ThrowIfCancellationRequested();
            var ordinal = open.Min;
            open.Remove(ordinal);
            var block = _graph.Blocks[ordinal];
            var state = states[ordinal]!.Copy();
            Execute(block, state, null);
            foreach (var handler in Handlers(block))
            {
                Reach(handler, states[ordinal]!);
                Reach(handler, state);
            }

            Follow(block.ConditionalSuccessor, block.ConditionKind == ControlFlowConditionKind.WhenTrue);
            Follow(block.FallThroughSuccessor, block.ConditionKind == ControlFlowConditionKind.WhenFalse);

            void Follow(ControlFlowBranch? branch, bool outcome)
            {
                if (branch is null) return;
                var after = state;
                if (block.ConditionKind != ControlFlowConditionKind.None && block.BranchValue is { } condition)
                {
                    after = state.Copy();
                    guards.Refine(condition, outcome, after);
                }

                foreach (var region in branch.FinallyRegions) Reach(region.FirstBlockOrdinal, after);
                if (branch.Destination is { } destination) Reach(destination.Ordinal, after);
            }
        }

        foreach (var block in _graph.Blocks)
        {
            if (states[block.Ordinal] is { } state) Execute(block, state.Copy(), statements);
        }

        RunLocalFunctions(statements);

        void Reach(int ordinal, FlowState state)
        {
            if (states[ordinal] is not { } before)
            {
                states[ordinal] = state.Copy();
                open.Add(ordinal);
                return;
            }

            var joined = FlowState.Join(before, state, isFinal: visits[ordinal] > VisitsBeforeGivingUp);
            if (joined.SaysTheSameAs(before)) return;
            visits[ordinal]++;
            states[ordinal] = joined;
            open.Add(ordinal);
        }
    }

    private void Execute(BasicBlock block, FlowState state, ImmutableArray<SqlStatement>.Builder? statements)
    {
        var expressions = new SqlExpressions(state, _symbols, _variables, Captured, _cancellation)
        {
            Statements = statements,
            Lambda = statements is null ? null : lambda => RunLambda(lambda, state, statements),
        };
        foreach (var operation in block.Operations) expressions.Evaluate(operation);
        if (block.BranchValue is { } value) expressions.Evaluate(value);
    }

    private void RunLambda(IFlowAnonymousFunctionOperation lambda, FlowState state, ImmutableArray<SqlStatement>.Builder statements)
    {
        var graph = _graph.GetAnonymousFunctionControlFlowGraph(lambda, _cancellation);

        // It runs later: of what it captures, only what nothing writes any more is still as it is here.
        var entry = state.Where(place => place.Variable is { } variable && !_variables.Escapes(variable) && _variables.IsSettledAt(variable, lambda.Syntax.SpanStart));
        new SqlFlow(graph, _symbols, _model, _variables, _cancellation).Run(entry, statements);
    }

    private void RunLocalFunctions(ImmutableArray<SqlStatement>.Builder statements)
    {
        foreach (var function in _graph.LocalFunctions)
        {
            var graph = _graph.GetLocalFunctionControlFlowGraph(function, _cancellation);
            new SqlFlow(graph, _symbols, _model, _variables, _cancellation).Run(FlowState.Empty, statements);
        }
    }

    /// <summary>The first blocks of what runs when something in this block throws.</summary>
    private static IEnumerable<int> Handlers(BasicBlock block)
    {
        // Up to the root: around the root of a lambda's graph are the regions of the method's, whose blocks are numbered anew.
        for (var region = block.EnclosingRegion; region is { Kind: not ControlFlowRegionKind.Root }; region = region.EnclosingRegion)
        {
            if (region.Kind != ControlFlowRegionKind.Try || region.EnclosingRegion is not { } whole) continue;
            foreach (var sibling in whole.NestedRegions)
            {
                if (sibling != region) yield return sibling.FirstBlockOrdinal;
            }
        }
    }
}
