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
/// Whether each element is worked off by itself on purpose: with a context or a service scope of its own, with its failures
/// handled by themselves, or with something done outside the database (a message published, a mail sent) that must not be
/// done twice. What code cannot be read for may do such a thing. One per compilation.
/// </summary>
internal sealed class ElementWork
{
    private const int MaxDepth = 4;
    private static readonly ConditionalWeakTable<Compilation, ElementWork> s_works = new();

    // Types of System.* that reach out of the process.
    private static readonly HashSet<string> s_reachOut = new(StringComparer.Ordinal)
    {
        "File", "FileInfo", "Directory", "DirectoryInfo", "FileStream", "Process", "ChannelWriter", "Pipe", "PipeWriter", "ServiceController",
    };

    private static readonly string[] s_loggers = { "Microsoft.Extensions.Logging", "Serilog", "NLog", "log4net" };

    private readonly OrmContext _orms;
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _methods = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _touching = new(SymbolEqualityComparer.Default);

    private ElementWork(OrmContext orms) => _orms = orms;

    /// <summary>That of a compilation; made at the first call.</summary>
    public static ElementWork Of(OrmContext orms) => s_works.GetValue(orms.Compilation, _ => new ElementWork(orms));

    /// <summary>Whether what <paramref name="repetition"/> repeats works off each element by itself, or may do so.</summary>
    public bool StandsAlone(Repetition repetition, CancellationToken cancellation)
    {
        var cut = false;
        return StandsAlone(repetition.Loop, repetition.Source, ImmutableStack<IMethodSymbol>.Empty, ref cut, cancellation);
    }

    /// <summary>
    /// Whether what <paramref name="repetition"/> repeats does something for the element before <paramref name="write"/>, which then may be the note that it
    /// is done: sent later, and for all, it would be lost where the next one fails.
    /// </summary>
    public bool IsNoteOfWork(IOperation write, Repetition repetition, CancellationToken cancellation)
    {
        foreach (var part in repetition.Loop.Descendants())
        {
            if (part is not IInvocationOperation call || call.Syntax.SpanStart >= write.Syntax.SpanStart || call.Syntax.Span.Contains(write.Syntax.Span)) continue;
            // A context of the element's own is but what it is written by.
            if (Opens(call.TargetMethod) || call == repetition.Source?.UnwrapAwait() || (repetition.Source is { } source && call.IsInside(source))) continue;
            var cut = false;
            if (StandsAlone(call, ImmutableStack<IMethodSymbol>.Empty, ref cut, cancellation)) return true;
        }

        return false;
    }

    private bool StandsAlone(IOperation code, IOperation? without, ImmutableStack<IMethodSymbol> callers, ref bool cut, CancellationToken cancellation)
    {
        if (code == without) return false;
        switch (code)
        {
            case ITryOperation { Catches: var catches } when catches.Any(Swallows):
            case IReturnOperation { Kind: OperationKind.YieldReturn }:
            case IObjectCreationOperation { Type: { } type } when _orms.IsContext(type):
            case IInvocationOperation call when StandsAlone(call, callers, ref cut, cancellation):
                return true;
        }

        foreach (var child in code.ChildOperations)
        {
            if (StandsAlone(child, without, callers, ref cut, cancellation)) return true;
        }

        return false;
    }

    private bool StandsAlone(IInvocationOperation call, ImmutableStack<IMethodSymbol> callers, ref bool cut, CancellationToken cancellation)
    {
        var method = call.TargetMethod;
        if (Opens(method)) return true;
        if (method.MethodKind == MethodKind.DelegateInvoke) return true;
        if (_orms.Meaning(method) is not null) return false;
        if (!method.DeclaringSyntaxReferences.IsEmpty) return OfMethod(call, callers, ref cut, cancellation);

        var space = method.ContainingNamespace?.ToDisplayString() ?? "";
        if (IsIn(space, "Microsoft.EntityFrameworkCore") || s_loggers.Any(logger => IsIn(space, logger))) return false;
        if (IsIn(space, "System")) return IsIn(space, "System.Net") || (method.Name == "Invoke" && IsIn(space, "System.Reflection")) || s_reachOut.Contains(method.ContainingType.Name) || method.Name is "Delay" or "Sleep";
        return MayAct(call);
    }

    private bool OfMethod(IInvocationOperation call, ImmutableStack<IMethodSymbol> callers, ref bool cut, CancellationToken cancellation)
    {
        var method = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
        if (!Implementations.IsDispatched(method)) return OfBody(method, call, callers, ref cut, cancellation);
        var implementations = Implementations.Of(_orms.Compilation).Of(method);
        if (implementations.IsEmpty) return MayAct(call);
        foreach (var implementation in implementations)
        {
            if (OfBody(implementation.OriginalDefinition, call, callers, ref cut, cancellation)) return true;
        }

        // A stand-in that does nothing says nothing of what runs elsewhere; a repository that adds to the context is what it is.
        return MayAct(call) && !implementations.All(implementation => _touching.GetOrAdd(implementation.OriginalDefinition, method => Touches(method, cancellation)));
    }

    private bool Touches(IMethodSymbol method, CancellationToken cancellation)
        => SourceBodies.Of(method, _orms, cancellation)?.Bind(cancellation) is { } body && body.Operations.Any(part => part is IInvocationOperation { TargetMethod: var called }
            && (_orms.Meaning(called) is not null || IsIn(called.ContainingNamespace?.ToDisplayString() ?? "", "Microsoft.EntityFrameworkCore")
                || DatabaseNames.Of(_orms, cancellation).MayCall(called) || DatabaseNames.Of(_orms, cancellation).MayCallSave(called)));

    private bool OfBody(IMethodSymbol method, IInvocationOperation call, ImmutableStack<IMethodSymbol> callers, ref bool cut, CancellationToken cancellation)
    {
        method = method.PartialImplementationPart ?? method;
        if (_methods.TryGetValue(method, out var known)) return known;
        // A method that calls itself does nothing more by that.
        if (callers.Contains(method, SymbolEqualityComparer.Default)) return !(cut = true);
        if (callers.Count() >= MaxDepth)
        {
            cut = true;
            return MayAct(call);
        }

        cancellation.ThrowIfCancellationRequested();
        var innerCut = false;
        var stands = SourceBodies.Of(method, _orms, cancellation)?.Bind(cancellation) is { } body
            ? StandsAlone(body.Root, null, callers.Push(method), ref innerCut, cancellation)
            : MayAct(call);
        cut |= innerCut;
        // What was cut short holds only for this way of getting here.
        if (!innerCut) _methods.TryAdd(method, stands);
        return stands;
    }

    private static bool Opens(IMethodSymbol method) => method.Name is "CreateDbContext" or "CreateDbContextAsync" or "CreateScope" or "CreateAsyncScope";

    // What gives a value at once is asked for the value. What gives none, or is waited for, does something.
    private static bool MayAct(IInvocationOperation call)
        => call.TargetMethod.ReturnsVoid || call.Type.IsTask() || call.Parent is IAwaitOperation;

    private static bool Swallows(ICatchClauseOperation clause)
        => clause.Handler.Operations.LastOrDefault() is not (IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation });

    private static bool IsIn(string space, string root)
        => space.StartsWith(root, StringComparison.Ordinal) && (space.Length == root.Length || space[root.Length] == '.');
}
