using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Orms;
using OrmLint.Queries;

namespace OrmLint.RoundTrips;

/// <summary>A query that is handed over as an <c>IEnumerable&lt;T&gt;</c> to a method of the user's own, which walks over it: <c>Total(db.Items.Where(…))</c>.</summary>
internal static class EnumeratedArgument
{
    private const int MostSteps = 16;

    /// <summary>The statement that <paramref name="call"/> leads to in this way; null where there is none.</summary>
    public static ReachedRoundTrip? At(IInvocationOperation call, Body body, CancellationToken cancellation)
    {
        var method = call.TargetMethod.ReducedFrom ?? call.TargetMethod;
        if (method.DeclaringSyntaxReferences.IsEmpty || Implementations.IsDispatched(method)) return null;
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is not { } passed || !IsSequence(passed.Type) || IsSequence(argument.Value.Unwrap().Type) || Query.Read(argument.Value, body) is not { } query || call.IsInExpressionTree()) continue;
            if (SourceBodies.Of(method.OriginalDefinition, body.Orms, cancellation) is not { } declaration || Deferred.IsIterator(declaration.Syntax) || declaration.Bind(cancellation) is not { } code) return null;
            var parameter = method.OriginalDefinition.Parameters[passed.Ordinal];
            if (!code.ValuesOf(parameter).IsEmpty) return null;
            foreach (var operation in code.Operations)
            {
                if (Enumerates(operation, parameter, code) is not { } member || !Always.Runs(operation is IForEachLoopOperation each ? each.Collection : operation, code.Root)) continue;
                var trip = RoundTrip.Known(operation, member, OrmEffect.Reads, query.Element);
                return new ReachedRoundTrip(trip, ImmutableArray.Create(method), ImmutableArray.Create(call.Syntax.GetLocation(), (operation is IForEachLoopOperation loop ? loop.Collection : operation).Syntax.GetLocation()));
            }
        }

        return null;
    }

    private static string? Enumerates(IOperation operation, IParameterSymbol parameter, Body body) => operation switch
    {
        IForEachLoopOperation { IsAsynchronous: false } loop when IsOf(loop.Collection, parameter) => "foreach",
        IInvocationOperation { TargetMethod: { Name: var name, ContainingType.Name: "Enumerable" } } call when body.Orms.Meaning(call.TargetMethod)?.Has(OrmEffect.Reads) == true && call.Receiver() is { } receiver && IsOf(receiver, parameter) => name,
        _ => null,
    };

    // The parameter, or operators of LINQ on it.
    private static bool IsOf(IOperation sequence, IParameterSymbol parameter)
    {
        IOperation? part = sequence;
        for (var step = 0; step < MostSteps && part is not null; step++)
        {
            switch (part.Unwrap())
            {
                case IParameterReferenceOperation reference: return SymbolEqualityComparer.Default.Equals(reference.Parameter, parameter);
                case IInvocationOperation { TargetMethod.ContainingType.Name: "Enumerable" } call when call.Type is { } type && (IsSequence(type) || type.Name == "IOrderedEnumerable"): part = call.Receiver(); break;
                default: return false;
            }
        }

        return false;
    }

    private static bool IsSequence(ITypeSymbol? type) => type?.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T;
}
