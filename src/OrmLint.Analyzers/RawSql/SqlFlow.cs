using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
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
    private const int MostTuples = 16;

    private readonly ControlFlowGraph _graph;
    private readonly SqlSymbols _symbols;
    private readonly SemanticModel _model;
    private readonly Variables _variables;
    private readonly Dictionary<CaptureId, IOperation?> _captured = new();
    private readonly Dictionary<IMethodSymbol, SqlMethod?> _localFunctions = new(SymbolEqualityComparer.Default);
    private readonly SqlTrail _trail;
    private readonly SqlFlow? _outer;

    private SqlFlow(ControlFlowGraph graph, SqlSymbols symbols, SemanticModel model, Variables variables, SqlTrail trail, SqlFlow? outer)
    {
        _graph = graph;
        _symbols = symbols;
        _model = model;
        _variables = variables;
        _trail = trail;
        _outer = outer;
        foreach (var capture in graph.Blocks.SelectMany(static block => block.Operations).OfType<IFlowCaptureOperation>())
        {
            // What is captured on two paths is a value, not a reference.
            _captured[capture.Id] = _captured.ContainsKey(capture.Id) ? null : capture.Value;
        }
    }

    /// <summary>What a body sends, calls and gives back, its nested functions included.</summary>
    /// <param name="body">The root of the body's operations.</param>
    /// <param name="graph">Its control-flow graph.</param>
    /// <param name="symbols">The compilation's symbols.</param>
    /// <param name="trail">The way to it.</param>
    public static SqlReading Read(IOperation body, ControlFlowGraph graph, SqlSymbols symbols, SqlTrail trail)
    {
        var reading = new SqlReading();
        var method = body.SemanticModel!.GetDeclaredSymbol(body.Syntax, trail.Cancellation) as IMethodSymbol;
        new SqlFlow(graph, symbols, body.SemanticModel!, new Variables(body), trail, null).Run(Entry(method, symbols), reading, method);
        return reading;
    }

    /// <summary>The state in which a method begins: what the objects hold that it is given is what they hold at the call.</summary>
    private static FlowState Entry(IMethodSymbol? method, SqlSymbols symbols)
    {
        var entry = FlowState.Empty;
        if (method is null) return entry;
        foreach (var parameter in method.Parameters)
        {
            if (parameter.IsTextByReference()) entry.Set(Place.Of(parameter), SqlText.Of(new SqlHole(null, HoleOrigin.Runtime) { Parameter = parameter }));
            if (!symbols.IsBuilder(parameter.Type)) continue;
            var contents = Place.Of(parameter).Contents();
            entry.Set(contents, SqlText.Of(new SqlHole(null, HoleOrigin.Unknown) { Parameter = parameter }));
            entry.Set(Place.Of(parameter), SqlText.Of(new SqlReference(contents)));
        }

        return entry;
    }

    /// <summary>What a capture stands for, where that is one expression.</summary>
    private IOperation? Captured(CaptureId capture) => _captured.TryGetValue(capture, out var operation) ? operation : null;

    private void Run(FlowState entry, SqlReading reading, IMethodSymbol? method = null)
    {
        var states = new FlowState?[_graph.Blocks.Length];
        var visits = new int[_graph.Blocks.Length];
        var open = new SortedSet<int> { 0 };
        var guards = new ValidatedValues(_model, Captured, _variables);
        states[0] = entry;
        while (open.Count > 0)
        {
            _trail.Cancellation.ThrowIfCancellationRequested();
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
            if (states[block.Ordinal] is not { } state) continue;
            var after = state.Copy();
            var value = Execute(block, after, reading);
            if (method is not null && value is not null && block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.Return)
            {
                reading.Returned.Add(value);
                if (block.BranchValue!.Type is { IsTupleType: true } && reading.ReturnedElements.Count < MostTuples) reading.ReturnedElements.Add(Members.OfTuple(block.BranchValue, after, Captured));
            }

            if (block.Kind == BasicBlockKind.Exit && method is not null) reading.AddFilled(method, after);
        }

        RunLocalFunctions(reading);

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

    private SqlText? Execute(BasicBlock block, FlowState state, SqlReading? reading)
    {
        var expressions = new SqlExpressions(state, _symbols, _variables, Captured, reading, _trail.Cancellation)
        {
            Method = Method,
            Lambda = reading is null ? null : lambda => RunLambda(lambda, state, reading),
        };
        foreach (var operation in block.Operations) expressions.Evaluate(operation);
        return block.BranchValue is { } value ? expressions.Evaluate(value) : null;
    }

    private SqlMethod? Method(IInvocationOperation call)
        => call.TargetMethod.MethodKind == MethodKind.LocalFunction ? LocalFunction(call.TargetMethod.OriginalDefinition) : SqlMethods.Of(call, _symbols, _trail);

    /// <summary>What a local function does; one in a circle is not known.</summary>
    private SqlMethod? LocalFunction(IMethodSymbol function)
    {
        for (var flow = this; flow is not null; flow = flow._outer)
        {
            if (!flow._graph.LocalFunctions.Contains(function, SymbolEqualityComparer.Default)) continue;
            if (flow._localFunctions.TryGetValue(function, out var known)) return known;
            flow._localFunctions[function] = null;
            var reading = new SqlReading();
            new SqlFlow(flow._graph.GetLocalFunctionControlFlowGraph(function, _trail.Cancellation), _symbols, _model, _variables, _trail, flow).Run(Entry(function, _symbols), reading, function);
            return flow._localFunctions[function] = reading.AsMethod();
        }

        return null;
    }

    private void RunLambda(IFlowAnonymousFunctionOperation lambda, FlowState state, SqlReading reading)
    {
        var graph = _graph.GetAnonymousFunctionControlFlowGraph(lambda, _trail.Cancellation);

        // It runs later: of what it captures, only what nothing writes any more is still as it is here.
        var entry = state.Where(place => place.Variable is { } variable && !_variables.Escapes(variable) && _variables.IsSettledAt(variable, lambda.Syntax.SpanStart));
        new SqlFlow(graph, _symbols, _model, _variables, _trail, this).Run(entry, reading);
    }

    private void RunLocalFunctions(SqlReading reading)
    {
        foreach (var function in _graph.LocalFunctions)
        {
            var graph = _graph.GetLocalFunctionControlFlowGraph(function, _trail.Cancellation);
            new SqlFlow(graph, _symbols, _model, _variables, _trail, this).Run(Entry(function, _symbols), reading);
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
