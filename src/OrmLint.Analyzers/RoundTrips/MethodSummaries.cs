using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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
    private const int MaxDepth = 4;
    private static readonly ConditionalWeakTable<Compilation, MethodSummaries> s_summaries = new();
    private static readonly ConditionalWeakTable<Compilation, MethodSummaries> s_saves = new();

    private readonly OrmContext _orms;
    private readonly OrmEffect _wanted;
    private readonly ConcurrentDictionary<IMethodSymbol, ReachedRoundTrip?> _reached = new(SymbolEqualityComparer.Default);

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
        => Of(method, ImmutableStack<IMethodSymbol>.Empty, 0, cancellation, out _);

    private ReachedRoundTrip? Of(IMethodSymbol method, ImmutableStack<IMethodSymbol> callers, int depth, CancellationToken cancellation, out bool cut)
    {
        cut = false;
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        method = method.PartialImplementationPart ?? method;
        if (_reached.TryGetValue(method, out var known)) return known;
        if (!RunsAsWritten(method)) return null;
        if (depth >= MaxDepth || callers.Contains(method, SymbolEqualityComparer.Default))
        {
            cut = true;
            return null;
        }

        cancellation.ThrowIfCancellationRequested();
        var reached = Read(method, callers.Push(method), depth, cancellation, out cut);
        // What was cut short holds only for this way of getting here.
        if (reached is not null || !cut) _reached.TryAdd(method, reached);
        return reached;
    }

    private ReachedRoundTrip? Read(IMethodSymbol method, ImmutableStack<IMethodSymbol> callers, int depth, CancellationToken cancellation, out bool cut)
    {
        cut = false;
        if (BodyOf(method, cancellation) is not { } body) return null;
        foreach (var operation in body.Root.Descendants())
        {
            if (operation is not (IInvocationOperation or IForEachLoopOperation)) continue;
            if (RoundTrip.Read(operation, body, _wanted) is { } own)
            {
                if (Always.Runs(operation is IForEachLoopOperation ? own.Operation : operation, body.Root))
                {
                    return new ReachedRoundTrip(own, ImmutableArray.Create(method), ImmutableArray.Create(own.Operation.Syntax.GetLocation()))
                    {
                        DatabaseParameters = OwnDatabase.ParametersOf(operation, null, method, body),
                    };
                }
            }
            else if (operation is IInvocationOperation call && Always.Runs(call, body.Root))
            {
                var inner = Of(call.TargetMethod, callers, depth + 1, cancellation, out var innerCut);
                cut |= innerCut;
                if (inner is not null)
                {
                    return new ReachedRoundTrip(inner.RoundTrip, inner.Calls.Insert(0, method), inner.Path.Insert(0, call.Syntax.GetLocation()))
                    {
                        DatabaseParameters = OwnDatabase.ParametersOf(call, inner, method, body),
                    };
                }
            }
        }

        return null;
    }

    // Virtual and interface methods run what their overrides say, and iterators run when they are enumerated.
    private static bool RunsAsWritten(IMethodSymbol method)
        => method.MethodKind is MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.ReducedExtension
            && method is { IsAbstract: false, IsExtern: false }
            && (!(method.IsVirtual || method.IsOverride) || method.IsSealed || method.ContainingType.IsSealed)
            && method.DeclaringSyntaxReferences.Length == 1;

    private Body? BodyOf(IMethodSymbol method, CancellationToken cancellation)
    {
        var declaration = method.DeclaringSyntaxReferences[0].GetSyntax(cancellation);
        if (!_orms.Compilation.ContainsSyntaxTree(declaration.SyntaxTree) || !MayReachDatabase(declaration, cancellation)) return null;
#pragma warning disable RS1030 // A called method's body is in another tree. Asked for at most once per method, and only where a name in it says that it may matter.
        var operation = _orms.Compilation.GetSemanticModel(declaration.SyntaxTree).GetOperation(declaration, cancellation);
#pragma warning restore RS1030
        return operation is null ? null : new Body(operation, _orms);
    }

    // Without binding anything. An iterator runs when it is enumerated.
    private bool MayReachDatabase(SyntaxNode declaration, CancellationToken cancellation)
        => (_wanted == OrmEffect.Saves ? DatabaseNames.Of(_orms, cancellation).MaySave(declaration) : DatabaseNames.Of(_orms, cancellation).MayReach(declaration))
            && !declaration.DescendantNodes().Any(static node => node.IsKind(SyntaxKind.YieldReturnStatement));
}
