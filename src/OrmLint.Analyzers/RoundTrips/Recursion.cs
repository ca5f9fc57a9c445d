using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Queries;

namespace OrmLint.RoundTrips;

/// <summary>Methods and local functions that call themselves, straight or through one another of the same type.</summary>
internal static class Recursion
{
    private const int MaxCircle = 3;
    private static readonly ConditionalWeakTable<SyntaxTree, HashSet<string>> s_trees = new();

    /// <summary>Whether code of a tree is, or holds, a function that may be called from itself, by its name and number of arguments.</summary>
    public static bool MayBeIn(CodeMentions code, SyntaxTree tree, CancellationToken cancellation)
        => code.Functions.Count > 0 && NamesIn(tree, cancellation) is { Count: > 0 } names && code.Functions.Any(names.Contains);

    /// <summary>The functions in <paramref name="body"/>, of the member <paramref name="owner"/>: itself, and the local functions in it.</summary>
    public static IEnumerable<(IMethodSymbol Method, IOperation Code)> FunctionsIn(Body body, ISymbol owner)
    {
        if (owner is IMethodSymbol method) yield return (method, body.Root);
        foreach (var local in body.Operations.OfType<ILocalFunctionOperation>())
        {
            if (local.Body is { } code) yield return (local.Symbol, code);
        }
    }

    /// <summary>What <paramref name="code"/> does itself: not what stands in a local function that is declared in it.</summary>
    public static IEnumerable<IOperation> OwnOperations(IOperation code)
    {
        foreach (var child in code.ChildOperations)
        {
            if (child is ILocalFunctionOperation) continue;
            yield return child;
            foreach (var inner in OwnOperations(child)) yield return inner;
        }
    }

    /// <summary>The calls in <paramref name="code"/> of <paramref name="method"/> that lead back to it, except those that try again after a failure.</summary>
    public static ImmutableArray<IInvocationOperation> CallsBack(IMethodSymbol method, IOperation code, Body body, CancellationToken cancellation)
        => OwnOperations(code).OfType<IInvocationOperation>().Where(call => !IsInCatch(call) && LeadsTo(call, method, body, MaxCircle, cancellation)).ToImmutableArray();

    /// <summary>Whether the way to <paramref name="reached"/> goes through a function that <paramref name="operation"/> itself stands in.</summary>
    public static bool LeadsBack(ReachedRoundTrip reached, IOperation operation)
    {
        for (var around = reached.Calls.IsEmpty ? null : operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart); around is not null and not INamespaceOrTypeSymbol; around = around.ContainingSymbol)
        {
            if (reached.Calls.Contains(around.OriginalDefinition, SymbolEqualityComparer.Default)) return true;
        }

        return false;
    }

    /// <summary>Whether the elements of <paramref name="repetition"/> come from what is <paramref name="reached"/>: then the next level has others.</summary>
    public static bool GivesElements(ReachedRoundTrip reached, Repetition repetition, Body body)
    {
        if (repetition.Source is not { } source) return false;
        var given = source.DescendantsAndSelf().SelectMany(part => part is ILocalReferenceOperation { Local: var local } ? body.ValuesOf(local) : ImmutableArray<IOperation>.Empty).Append(source).Select(static value => value.Syntax).ToList();
        return reached.Path.Skip(1).Any(place => given.Any(value => value.SyntaxTree == place.SourceTree && value.Span.Contains(place.SourceSpan)));
    }

    private static bool LeadsTo(IInvocationOperation call, IMethodSymbol method, Body body, int steps, CancellationToken cancellation)
    {
        var called = call.TargetMethod.OriginalDefinition;
        if (SymbolEqualityComparer.Default.Equals(called, method.OriginalDefinition)) return true;
        // `Next()`, told of nothing, takes what is the next in a queue: that is no level.
        if (call.Arguments.IsEmpty && call.Instance is null or IInstanceReferenceOperation && called.MethodKind == MethodKind.Ordinary) return false;
        if (steps <= 1 || !SymbolEqualityComparer.Default.Equals(called.ContainingType, method.ContainingType.OriginalDefinition) || Implementations.IsDispatched(called)) return false;
        if (SourceBodies.Of(called, body.Orms, cancellation) is not { } declaration || declaration.Orms != body.Orms || DatabaseNames.Of(body.Orms, cancellation).In(declaration.Syntax) is not { } mentions || !MayBeIn(mentions, declaration.Syntax.SyntaxTree, cancellation)) return false;
        return declaration.Bind(cancellation)?.Operations.OfType<IInvocationOperation>().Any(next => LeadsTo(next, method, body, steps - 1, cancellation)) == true;
    }

    private static bool IsInCatch(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is ICatchClauseOperation) return true;
        }

        return false;
    }

    // The names of the methods of a tree that lead back to themselves in it.
    private static HashSet<string> NamesIn(SyntaxTree tree, CancellationToken cancellation)
    {
        if (s_trees.TryGetValue(tree, out var known)) return known;
        var methods = TreeNames.Of(tree, cancellation).Methods;
        var found = new HashSet<string>(System.StringComparer.Ordinal);
        var byShape = methods.SelectMany(static method => method.Shapes.Select(shape => (shape, method))).ToLookup(static pair => pair.shape, static pair => pair.method);
        foreach (var method in methods)
        {
            if (method.Shapes.Any(static shape => shape.Arguments >= 0) && Reaches(method, method, byShape, MaxCircle)) found.Add(method.Shapes[0].Name);
        }

        return s_trees.GetValue(tree, _ => found);
    }

    private static bool Reaches(TreeNames.Method from, TreeNames.Method to, ILookup<MethodShape, TreeNames.Method> byShape, int steps)
        => from.Calls.Any(to.Shapes.Contains) || (steps > 1 && from.Calls.Any(call => byShape[call].Any(next => next != from && Reaches(next, to, byShape, steps - 1))));
}
