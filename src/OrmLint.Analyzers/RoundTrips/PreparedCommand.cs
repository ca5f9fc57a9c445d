using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OrmLint.Queries;

namespace OrmLint.RoundTrips;

/// <summary>
/// A command that is made once and executed with other values per element: ADO.NET's own way of writing many rows. It may be
/// held by a local, a field or a parameter, be passed to a helper that executes it, and go through calls that set it up.
/// </summary>
internal static class PreparedCommand
{
    private const int MostSteps = 16;

    /// <summary>Whether <paramref name="trip"/> executes a command for what it writes: only then it may be one that is prepared.</summary>
    public static bool MayBe(RoundTrip trip) => trip.Member is "ExecuteNonQuery" or "ExecuteNonQueryAsync";

    /// <summary>Whether the command of <paramref name="site"/>, which leads to <paramref name="reached"/>, is held outside of <paramref name="scope"/>.</summary>
    /// <param name="site">A call that executes a command, or that passes one to a method that does.</param>
    /// <param name="reached">What it leads to; null where it executes the command itself.</param>
    /// <param name="scope">The loop, or the code of a method.</param>
    /// <param name="body">The member around it.</param>
    /// <param name="byParameter">Whether a parameter is outside.</param>
    public static bool IsAt(CallSite site, ReachedRoundTrip? reached, IOperation scope, Body body, bool byParameter = true)
    {
        if (reached is null) return IsHeld(site.Receiver, scope, body, byParameter);
        return MayBe(reached.RoundTrip) && reached.DatabaseParameters.Any(ordinal
            => site.ArgumentOf(ordinal) is { } argument && IsCommand(argument.Unwrap().Type, body) && IsHeld(argument, scope, body, byParameter));
    }

    private static bool IsHeld(IOperation? command, IOperation scope, Body body, bool byParameter)
    {
        for (var steps = 0; command is not null && steps < MostSteps; steps++)
        {
            command = command.UnwrapAwait();
            switch (command)
            {
                case ILocalReferenceOperation { Local: var local }:
                    if (body.ValueOf(local) is not { } value || !value.IsInside(scope)) return true;
                    command = value;
                    break;
                case IParameterReferenceOperation: return byParameter;
                case IFieldReferenceOperation or IPropertyReferenceOperation or IInstanceReferenceOperation: return true;
                // `_insert.SetParameterValue("@name", name)`
                case IInvocationOperation call when call.Receiver() is { } receiver && IsCommand(receiver.Unwrap().Type, body): command = receiver; break;
                default: return false;
            }
        }

        return false;
    }

    private static bool IsCommand(ITypeSymbol? type, Body body)
        => type is not null && Iteration.Of(body.Orms.Compilation).Command is { } command
            && (SymbolEqualityComparer.Default.Equals(type, command) || type.AllInterfaces.Contains(command, SymbolEqualityComparer.Default));
}
