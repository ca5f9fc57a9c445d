using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Queries;

namespace OrmLint.RoundTrips;

/// <summary>A statement and the calls that lead to it, from the code that is looked at inwards.</summary>
/// <param name="RoundTrip">The statement.</param>
/// <param name="Calls">The methods on the way, an interface's before the one that implements it.</param>
/// <param name="Path">The places on the way: of the first call, and so on to the statement.</param>
public sealed record ReachedRoundTrip(RoundTrip RoundTrip, ImmutableArray<IMethodSymbol> Calls, ImmutableArray<Location> Path)
{
    /// <summary>The positions of the parameters of the first call that say which database it is sent to: a context, a tenant.</summary>
    public ImmutableArray<int> DatabaseParameters { get; init; } = ImmutableArray<int>.Empty;

    /// <summary>The position of the parameter of the first call that must be a query of a database, as only then anything is sent.</summary>
    public int? QueryParameter { get; init; }

    /// <summary>The position of the parameter of the first call that is the SQL text of the statement; null where that is none.</summary>
    public int? SqlParameter { get; init; }

    /// <summary>The parameters of the first call that switch the statement on, with the value that does: <c>save: true</c>.</summary>
    public ImmutableArray<(int Parameter, bool Value)> Switches { get; init; } = ImmutableArray<(int, bool)>.Empty;

    /// <summary>The names of methods on the way, after <see cref="Calls"/>, in an assembly whose code cannot be seen.</summary>
    public ImmutableArray<string> Beyond { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The names of all methods on the way.</summary>
    public IEnumerable<string> Names => Calls.Select(Name).Concat(Beyond).Concat(RoundTrip.Query is { } query ? query.Calls.Select(Name) : Enumerable.Empty<string>());

    /// <summary>The way in words, for the end of a clause: " (via IOrders.Get → OrderRepository.Get → FirstOrDefaultAsync)"; empty where there is none.</summary>
    public string Via
    {
        get
        {
            var way = string.Join(" → ", Names);
            return way.Length == 0 ? "" : $" (via {way} → {RoundTrip.Member})";
        }
    }

    /// <summary>The places on the way after the first, as they can be reported in <paramref name="compilation"/>: those in other projects as places in files.</summary>
    public IEnumerable<Location> PlacesIn(Compilation compilation) => Path.Skip(1).Select(place => place.SeenFrom(compilation));

    private static string Name(IMethodSymbol method) => method switch
    {
        { MethodKind: MethodKind.LocalFunction } => method.Name,
        { MethodKind: MethodKind.AnonymousFunction } => $"a handler in {NameOfMember(method)}",
        { AssociatedSymbol: IEventSymbol raised } => $"{raised.ContainingType.Name}.{raised.Name}",
        { MethodKind: MethodKind.Constructor } => $"new {method.ContainingType.Name}",
        { AssociatedSymbol: IPropertySymbol { IsIndexer: true } } => $"{method.ContainingType.Name}[]",
        { AssociatedSymbol: IPropertySymbol property } => $"{method.ContainingType.Name}.{property.Name}",
        { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion } => $"an operator of {method.ContainingType.Name}",
        _ => $"{method.ContainingType.Name}.{method.Name}",
    };

    private static string NameOfMember(IMethodSymbol lambda)
    {
        ISymbol member = lambda;
        while (member.ContainingSymbol is IMethodSymbol around) member = around;
        return member is IMethodSymbol { Name: WellKnownMemberNames.TopLevelStatementsEntryPointMethodName } or not IMethodSymbol ? member.ContainingType.Name : Name((IMethodSymbol)member);
    }

    /// <summary>
    /// This, as it is reached from <paramref name="site"/>; null where the arguments there do not let it be sent, or that cannot
    /// be told. What depends on the caller's own parameters is still open then.
    /// </summary>
    internal ReachedRoundTrip? From(CallSite site, Body body, IMethodSymbol? caller)
    {
        int? query = null;
        if (QueryParameter is { } asked)
        {
            if (Query.ReadThrough(site.ArgumentOf(asked), body) is not { } passed) return null;
            if (passed.Parameter is { } own)
            {
                if (!IsOf(own, caller)) return null;
                query = own.Ordinal;
            }
        }

        var switches = ImmutableArray.CreateBuilder<(int, bool)>();
        foreach (var (parameter, value) in Switches)
        {
            var argument = site.ArgumentOf(parameter)?.Unwrap();
            if (argument is { ConstantValue: { HasValue: true, Value: bool given } })
            {
                if (given != value) return null;
            }
            else if (argument is IParameterReferenceOperation { Parameter: var own } && IsOf(own, caller))
            {
                switches.Add((own.Ordinal, value));
            }
            else
            {
                return null;
            }
        }

        return this with
        {
            Path = Path.Insert(0, site.Operation.Syntax.GetLocation()),
            DatabaseParameters = caller is null ? DatabaseParameters : OwnDatabase.ParametersOf(site, this, caller, body),
            QueryParameter = query,
            SqlParameter = caller is null ? SqlParameter : SqlParameter is { } sql ? Scripts.ParameterOf(site.ArgumentOf(sql), caller) : null,
            Switches = switches.ToImmutable(),
        };
    }

    private static bool IsOf(IParameterSymbol parameter, IMethodSymbol? caller)
        => caller is not null && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol.OriginalDefinition, caller.OriginalDefinition);
}
