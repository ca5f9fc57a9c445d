using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;
using OrmLint.Queries;

namespace OrmLint.Loading.Batch;

/// <summary>
/// Which calls may write to a database, or change what a context tracks. The framework's own do not; those of the solution are
/// read; of what cannot be read it is assumed.
/// </summary>
internal sealed class WritingCalls
{
    private const int MostDepth = 4;
    private static readonly HashSet<string> s_forgetting = new() { "Clear", "Detach", "Reload", "ReloadAsync", "AcceptAllChanges" };

    private readonly OrmContext _orms;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<IMethodSymbol, bool> _known = new(SymbolEqualityComparer.Default);

    /// <summary>Reads the calls of one compilation.</summary>
    public WritingCalls(OrmContext orms, CancellationToken cancellation) => (_orms, _cancellation) = (orms, cancellation);

    /// <summary>Whether <paramref name="call"/> may write.</summary>
    public bool MayWrite(IInvocationOperation call) => MayWrite(call, _orms, MostDepth);

    private bool MayWrite(IInvocationOperation call, OrmContext orms, int depth)
    {
        var method = call.TargetMethod;
        if (orms.Meaning(method) is { } meaning) return meaning.Has(OrmEffect.Writes | OrmEffect.Saves) || s_forgetting.Contains(method.Name);
        if (method.ContainingType.ToDisplayString().StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)) return s_forgetting.Contains(method.Name);
        return MayWrite(method, orms, depth);
    }

    private bool MayWrite(IMethodSymbol method, OrmContext orms, int depth)
    {
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        method = method.PartialImplementationPart ?? method;
        if (_known.TryGetValue(method, out var known)) return known;
        _cancellation.ThrowIfCancellationRequested();
        // A recursion writes if the rest of it does.
        _known[method] = false;
        return _known[method] = depth <= 0 || Read(method, orms, depth);
    }

    private bool Read(IMethodSymbol method, OrmContext orms, int depth)
    {
        if (method.MethodKind == MethodKind.DelegateInvoke) return true;
        if (method.DeclaringSyntaxReferences.IsEmpty) return !IsOfFramework(method) && (method.ReturnType.IsTask() || method.ReturnsVoid);
        if (!Implementations.IsDispatched(method)) return ReadBody(method, orms, depth);
        // What implements a contract of another project may be in one that it does not know.
        if (orms != _orms) return true;
        var implementations = Implementations.Of(orms.Compilation).Of(method);
        return implementations.IsEmpty || implementations.Any(implementation => ReadBody(implementation, orms, depth - 1));
    }

    private bool ReadBody(IMethodSymbol method, OrmContext orms, int depth)
        => SourceBodies.Of(method, orms, _cancellation) is not { } declaration || declaration.Bind(_cancellation) is not { } body
            || body.Operations.Any(part => part is IInvocationOperation call && MayWrite(call, declaration.Orms, depth - 1));

    private static readonly string[] s_harmless = { "System", "Microsoft", "Serilog", "NLog", "log4net", "Newtonsoft" };

    // The framework and loggers; ASP.NET Core Identity saves by itself.
    private static bool IsOfFramework(IMethodSymbol method)
        => method.ContainingNamespace?.ToDisplayString() is { } space
            && s_harmless.Any(harmless => space == harmless || space.StartsWith(harmless + ".", StringComparison.Ordinal))
            && !space.StartsWith("Microsoft.AspNetCore.Identity", StringComparison.Ordinal);
}
