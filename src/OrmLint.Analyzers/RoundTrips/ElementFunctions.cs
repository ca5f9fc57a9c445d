using System.Collections.Concurrent;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;
using OrmLint.Queries;

namespace OrmLint.RoundTrips;

/// <summary>
/// Methods of the user's own that run a function they are given once per element: <c>ForEach(orders, order => …)</c>,
/// <c>Map(orders, order => …)</c>. One per compilation.
/// </summary>
internal sealed class ElementFunctions
{
    private static readonly ConditionalWeakTable<Compilation, ElementFunctions> s_functions = new();

    private readonly OrmContext _orms;
    private readonly ConcurrentDictionary<IParameterSymbol, Runs?> _parameters = new(SymbolEqualityComparer.Default);

    private ElementFunctions(OrmContext orms) => _orms = orms;

    /// <summary>That a function is run once per element of a collection.</summary>
    /// <param name="Collection">The position of the parameter that is the collection; null where it is something else.</param>
    private sealed record Runs(int? Collection);

    /// <summary>
    /// The collection over whose elements <paramref name="call"/> runs <paramref name="function"/>, one of its arguments: that in the call, or
    /// the call itself where it has the collection from elsewhere. Null where it does not, or that cannot be told.
    /// </summary>
    public static IOperation? SourceOf(IInvocationOperation call, IOperation function, Body body)
    {
        var argument = function;
        while (argument is not null and not IArgumentOperation) argument = argument.Parent;
        if (!body.FollowsFunctions || argument is not IArgumentOperation { Parameter: { } parameter } || parameter.IsParams || call.TargetMethod.DeclaringSyntaxReferences.IsEmpty) return null;
        var method = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
        if (Implementations.IsDispatched(method) || parameter.Ordinal >= method.Parameters.Length || parameter.Type.TypeKind != TypeKind.Delegate) return null;
        var functions = s_functions.GetValue(body.Orms.Compilation, _ => new ElementFunctions(body.Orms));
        if (functions._parameters.GetOrAdd(method.Parameters[parameter.Ordinal], functions.Read) is not { } runs) return null;
        return runs.Collection is { } ordinal ? call.ArgumentOf(ordinal) : call;
    }

    private Runs? Read(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol method || SourceBodies.Of(method, _orms, default) is not { } declaration || declaration.Orms != _orms) return null;
        if (declaration.Bind(default) is not { } bound) return null;
        var body = new Body(bound.Root, _orms) { FollowsFunctions = false };
        foreach (var use in body.Operations.OfType<IParameterReferenceOperation>())
        {
            if (!SymbolEqualityComparer.Default.Equals(use.Parameter, parameter)) continue;
            var repetition = use.Parent is IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke } invoked ? Repetition.Around(invoked, body) : Repetition.AroundFunction(use, body);
            if (repetition is null) continue;
            return new Runs(repetition.Source?.UnwrapAwait() is IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol owner, Ordinal: var ordinal } } && SymbolEqualityComparer.Default.Equals(owner, method) ? ordinal : null);
        }

        return null;
    }
}
