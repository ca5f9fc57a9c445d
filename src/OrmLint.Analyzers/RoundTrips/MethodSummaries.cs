using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;
using OrmLint.Queries;

namespace OrmLint.RoundTrips;

/// <summary>
/// Which methods of a compilation always make a round trip when they are called: one that reads or writes, or one that saves.
/// Worked out when asked, kept for the compilation, bounded in depth, safe for recursion and concurrent use.
/// </summary>
public sealed class MethodSummaries
{
    /// <summary>How many calls deep a statement may be.</summary>
    internal const int MaxDepth = 6;

    // How deep calls are followed at all: a bound for the stack, since each method is looked at once.
    private const int MaxStack = 40;

    private static readonly ConditionalWeakTable<Compilation, MethodSummaries> s_summaries = new();
    private static readonly ConditionalWeakTable<Compilation, MethodSummaries> s_saves = new();

    private readonly OrmContext _orms;
    private readonly OrmEffect _wanted;
    private readonly ConcurrentDictionary<IMethodSymbol, ReachedRoundTrip?> _reached = new(SymbolEqualityComparer.Default);

    // What iterators do once they are enumerated.
    private readonly ConcurrentDictionary<IMethodSymbol, ReachedRoundTrip?> _enumerated = new(SymbolEqualityComparer.Default);

    private MethodSummaries(OrmContext orms, OrmEffect wanted) => (_orms, _wanted) = (orms, wanted);

    /// <summary>Those of a compilation, of statements that read or write; made at the first call.</summary>
    public static MethodSummaries Of(OrmContext orms) => s_summaries.GetValue(orms.Compilation, _ => new MethodSummaries(orms, OrmEffect.Reads | OrmEffect.Writes));

    /// <summary>Those of a compilation, of calls that save tracked changes; made at the first call.</summary>
    public static MethodSummaries OfSaves(OrmContext orms) => s_saves.GetValue(orms.Compilation, _ => new MethodSummaries(orms, OrmEffect.Saves));

    /// <summary>
    /// The first round trip that every call of <paramref name="method"/> makes, with the calls on the way to it; null if
    /// there is none, or if it may be skipped (a condition, a cache), or if it cannot be told which code will run.
    /// </summary>
    public ReachedRoundTrip? Of(IMethodSymbol method, CancellationToken cancellation)
    {
        var back = Whole;
        return Of(method, Start(cancellation), ref back) is { QueryParameter: null, Switches.IsEmpty: true } reached ? reached : null;
    }

    /// <summary>As <see cref="Of(IMethodSymbol,CancellationToken)"/>, for what <paramref name="operation"/> runs: a method, a getter, a delegate, a handler. Its own place comes first in the path.</summary>
    public ReachedRoundTrip? At(IOperation operation, Body body, CancellationToken cancellation)
    {
        var back = Whole;
        return At(operation, body, null, Start(cancellation), ref back);
    }

    /// <summary>As <c>At</c>, for <paramref name="function"/>, an expression of a delegate type that is handed over to be run.</summary>
    public ReachedRoundTrip? AtFunction(IOperation function, Body body, CancellationToken cancellation)
    {
        var back = Whole;
        return Delegates.Read(function, body, cancellation) is { } target ? OfFunction(function, target, isEnumerated: false, Start(cancellation), ref back) : null;
    }

    /// <summary>As <c>At</c>, for what is done per element with an object that a call is given.</summary>
    internal ReachedRoundTrip? AtObject(ElementObjects.Work work, CancellationToken cancellation)
    {
        var back = Whole;
        foreach (var method in work.Methods)
        {
            if (Of(method, Start(cancellation), ref back) is { QueryParameter: null, Switches.IsEmpty: true } reached) return reached with { Path = reached.Path.Insert(0, work.Object.Syntax.GetLocation()) };
        }

        foreach (var (rule, body) in work.Rules(_orms, cancellation))
        {
            if (Delegates.Read(rule, body, cancellation) is { } function && OfFunction(work.Object, function, isEnumerated: false, Start(cancellation), ref back) is { } reached) return reached;
        }

        return null;
    }

    /// <summary>As <c>At</c>, for the sequence that <paramref name="operation"/> enumerates: what an iterator does when it runs.</summary>
    public ReachedRoundTrip? AtEnumeration(IOperation operation, Body body, CancellationToken cancellation)
    {
        var back = Whole;
        return AtEnumeration(operation, body, null, Start(cancellation), ref back);
    }

    /// <summary>What the code of <paramref name="method"/> itself does, or does once it is enumerated; what depends on its arguments is left open.</summary>
    internal ReachedRoundTrip? OfCode(IMethodSymbol method, bool isEnumerated, CancellationToken cancellation)
    {
        var back = Whole;
        return OfBody(method, isEnumerated, Start(cancellation), ref back);
    }

    private static Trail Start(CancellationToken cancellation) => new(new(SymbolEqualityComparer.Default), 0, cancellation);

    /// <summary>One look from a call inwards.</summary>
    /// <param name="Seen">The methods on the way, and those that lead back to one that still is: what came of them, and how far back.</param>
    /// <param name="Depth">How deep it is.</param>
    /// <param name="Cancellation">Ends it.</param>
    private readonly record struct Trail(Dictionary<IMethodSymbol, (int Back, ReachedRoundTrip? Reached)> Seen, int Depth, CancellationToken Cancellation)
    {
        public Trail Inwards => this with { Depth = Depth + 1 };
    }

    // Of methods that call each other in a circle, only what comes of the first is whole; the others did without it.
    private const int Whole = int.MaxValue;

    private ReachedRoundTrip? At(IOperation operation, Body body, IMethodSymbol? caller, Trail trail, ref int back)
    {
        if (Delegates.Target(operation, body, trail.Cancellation) is { } function) return OfFunction(operation, function, isEnumerated: false, trail, ref back);
        if (CallSite.Of(operation, body) is not { } site || !Names(trail.Cancellation).MayCall(site.Method, _wanted)) return null;
        var reached = Mediators.Handler(site, _orms) is { } handler ? OfMessage(site.Method, handler, trail, ref back)
            : site.IsExact ? OfBody(site.Method.OriginalDefinition, isEnumerated: false, trail, ref back)
            : Of(site.Method, trail, ref back);
        if (reached is null || (caller is not null && PreparedCommand.IsAt(site, reached, body.Root, body, byParameter: false))) return null;
        return reached.From(site, body, caller);
    }

    private ReachedRoundTrip? AtEnumeration(IOperation operation, Body body, IMethodSymbol? caller, Trail trail, ref int back)
    {
        if (Deferred.EnumeratedBy(operation, body) is not { } call) return null;
        if (Delegates.Target(call, body, trail.Cancellation) is { } function) return OfFunction(call, function, isEnumerated: true, trail, ref back);
        return Names(trail.Cancellation).MayCall(call.TargetMethod, _wanted) && CallSite.Of(call, body) is { } site && (site.IsExact || !Implementations.IsDispatched(site.Method))
            ? OfBody(site.Method.OriginalDefinition, isEnumerated: true, trail, ref back)?.From(site, body, caller)
            : null;
    }

    private ReachedRoundTrip? OfFunction(IOperation operation, Delegates.Function function, bool isEnumerated, Trail trail, ref int back)
    {
        var place = operation.Syntax.GetLocation();
        if (function.Compiled is { } name)
        {
            return function.IsDeferred == isEnumerated && (_wanted & OrmEffect.Reads) != 0
                ? new(RoundTrip.Known(operation, name, OrmEffect.Reads, function.Row), function.Way, ImmutableArray.Create(place))
                : null;
        }

        var reached = function.Method is { } method ? Of(method, trail, ref back)
            : function is { Code: { } code, Body: { } body } && trail.Depth < MaxStack ? In(code, body, null, trail.Inwards, ref back)
            : null;
        return reached is { QueryParameter: null, Switches.IsEmpty: true } ? reached with { Calls = reached.Calls.InsertRange(0, function.Way), Path = reached.Path.Insert(0, place) } : null;
    }

    private ReachedRoundTrip? Of(IMethodSymbol method, Trail trail, ref int back)
    {
        method = method.ReducedFrom ?? method;
        if (IsQuiet(method)) return null;
        if (!Implementations.IsDispatched(method)) return OfBody(method.OriginalDefinition, isEnumerated: false, trail, ref back);
        return OfDispatched(method, Implementations.Of(_orms.Compilation).Of(method), trail, ref back);
    }

    /// <summary>
    /// What an interface or virtual method reaches: where all that can run does, or where what does not can only be there to
    /// stand in for it, in memory or not at all.
    /// </summary>
    private ReachedRoundTrip? OfDispatched(IMethodSymbol method, ImmutableArray<IMethodSymbol> implementations, Trail trail, ref int back)
    {
        ReachedRoundTrip? first = null;
        var (reaching, others) = (0, 0);
        foreach (var implementation in implementations)
        {
            if (OfBody(implementation, isEnumerated: false, trail, ref back) is { } reached)
            {
                reaching++;
                first ??= reached with { Calls = SymbolEqualityComparer.Default.Equals(implementation, method.OriginalDefinition) ? reached.Calls : reached.Calls.Insert(0, method) };
            }
            else if (SourceBodies.Of(implementation, _orms, trail.Cancellation) is not { } code || DatabaseNames.Of(code.Orms, trail.Cancellation).MayReach(code.Syntax, _wanted))
            {
                return null;
            }
            else
            {
                others++;
            }
        }

        foreach (var foreign in ReferencedSummaries.Of(_orms.Compilation).ReachedByImplementations(method, KindOf(isEnumerated: false)))
        {
            if (foreign is null)
            {
                others++;
                continue;
            }

            reaching++;
            first ??= foreign with { Calls = SymbolEqualityComparer.Default.Equals(foreign.Calls[0], method.OriginalDefinition) ? foreign.Calls : foreign.Calls.Insert(0, method) };
        }

        // Of several strategies that only one asks the database, nobody knows which it will be.
        return others <= reaching ? first : null;
    }

    // What handles a message, or what runs around that.
    private ReachedRoundTrip? OfMessage(IMethodSymbol sending, IMethodSymbol handler, Trail trail, ref int back)
    {
        if (OfDispatched(sending, ImmutableArray.Create(handler), trail, ref back) is { } handled) return handled;
        foreach (var behavior in Mediators.BehaviorsAround(handler, _orms, trail.Cancellation))
        {
            if (OfBody(behavior, isEnumerated: false, trail, ref back) is { } around) return around with { Calls = around.Calls.Insert(0, sending) };
        }

        return null;
    }

    private ReachedRoundTrip? OfBody(IMethodSymbol method, bool isEnumerated, Trail trail, ref int back)
    {
        method = method.PartialImplementationPart ?? method;
        if (IsQuiet(method)) return null;
        var summaries = isEnumerated ? _enumerated : _reached;
        if (summaries.TryGetValue(method, out var known)) return known;
        if (method.DeclaringSyntaxReferences.IsEmpty) return ReferencedSummaries.Of(_orms.Compilation).Reached(method, KindOf(isEnumerated));
        if (method.IsAbstract || method.IsExtern || SourceBodies.Of(method, _orms, trail.Cancellation) is not { } declaration) return null;
        if (declaration.Orms != _orms)
        {
            // Of another project: what it reaches is for its own compilation to say.
            return declaration.Orms.Any && declaration.Method(trail.Cancellation) is { } own ? For(declaration.Orms).OfBody(own, isEnumerated, trail, ref back) : null;
        }

        if (trail.Depth >= MaxStack)
        {
            back = -1;
            return null;
        }

        if (trail.Seen.TryGetValue(method, out var seen))
        {
            back = Math.Min(back, seen.Back);
            return seen.Reached;
        }

        trail.Cancellation.ThrowIfCancellationRequested();
        trail.Seen.Add(method, (trail.Depth, null));
        var innerBack = Whole;
        var reached = Names(trail.Cancellation).MayReach(declaration.Syntax, _wanted) && Deferred.IsIterator(declaration.Syntax) == isEnumerated && declaration.Bind(trail.Cancellation) is { } body
            ? In(body.Root, body, method, trail.Inwards, ref innerBack)
            : null;
        reached = reached is { Calls.Length: < MaxDepth } ? reached with { Calls = reached.Calls.Insert(0, method) } : null;
        if (innerBack < trail.Depth)
        {
            back = Math.Min(back, innerBack);
            trail.Seen[method] = (innerBack, reached);
            return reached;
        }

        trail.Seen.Remove(method);
        summaries.TryAdd(method, reached);
        return reached;
    }

    private AssemblySummaries.Kind KindOf(bool isEnumerated) => _wanted == OrmEffect.Saves ? AssemblySummaries.Kind.Save : isEnumerated ? AssemblySummaries.Kind.Enumeration : AssemblySummaries.Kind.Call;

    // The user says that it answers from a cache.
    private bool IsQuiet(IMethodSymbol method) => _orms.MayKnow(method.Name) && _orms.Meaning(method)?.IsQuiet == true;

    private MethodSummaries For(OrmContext orms) => _wanted == OrmEffect.Saves ? OfSaves(orms) : Of(orms);

    /// <summary>The first round trip that each run of <paramref name="code"/> makes: the code of a method, or of a lambda in it.</summary>
    private ReachedRoundTrip? In(IOperation code, Body body, IMethodSymbol? method, Trail trail, ref int back)
    {
        ReachedRoundTrip? switched = null;
        foreach (var operation in code.Descendants())
        {
            var switches = new List<(IParameterSymbol Parameter, bool Value)>();
            ReachedRoundTrip? reached;
            if (RoundTrip.ReadOrUnproven(operation, body, _wanted) is { } own)
            {
                if (!Always.Runs(operation is IForEachLoopOperation ? own.Operation : operation, code, switches)) continue;
                if (own.Unproven is { } query && !IsOf(query, method)) continue;
                if (PreparedCommand.MayBe(own) && operation is IInvocationOperation execution && PreparedCommand.IsAt(new(execution, execution.TargetMethod, execution.Receiver()), null, code, body, byParameter: false)) continue;
                reached = new ReachedRoundTrip(own, ImmutableArray<IMethodSymbol>.Empty, ImmutableArray.Create(own.Operation.Syntax.GetLocation()))
                {
                    QueryParameter = own.Unproven?.Ordinal,
                    SqlParameter = operation is IInvocationOperation sending ? Scripts.ParameterOf(sending, method, body) : null,
                    DatabaseParameters = method is not null && operation is IInvocationOperation call ? OwnDatabase.ParametersOf(new(call, call.TargetMethod, call.Receiver()), null, method, body) : ImmutableArray<int>.Empty,
                };
            }
            else if (!MayReach(operation, trail.Cancellation) || !Always.Runs(operation is IForEachLoopOperation each ? each.Collection : operation, code, switches)
                || (At(operation, body, method, trail, ref back) ?? AtEnumeration(operation, body, method, trail, ref back)) is not { } inner)
            {
                continue;
            }
            else
            {
                reached = inner;
            }

            if (switches.Any(on => !IsOf(on.Parameter, method))) continue;
            reached = reached with { Switches = reached.Switches.AddRange(switches.Select(static on => (on.Parameter.Ordinal, on.Value))) };
            if (reached.Switches.IsEmpty) return reached;
            // Sent this way or that: `if (raw) return …;` and what follows it.
            if (switched is { Switches: { Length: 1 } one } && reached.Switches is { Length: 1 } other && one[0].Parameter == other[0].Parameter && one[0].Value != other[0].Value)
            {
                return switched with { Switches = ImmutableArray<(int, bool)>.Empty };
            }

            switched ??= reached;
        }

        return switched;
    }

    /// <summary>Whether <paramref name="operation"/> may send or lead to a statement; a look at names, before anything is looked at closely.</summary>
    internal bool MayReach(IOperation operation, CancellationToken cancellation) => Names(cancellation).MayReach(operation, _wanted);

    private DatabaseNames Names(CancellationToken cancellation) => DatabaseNames.Of(_orms, cancellation);

    private static bool IsOf(IParameterSymbol parameter, IMethodSymbol? method)
        => method is not null && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, method);
}
